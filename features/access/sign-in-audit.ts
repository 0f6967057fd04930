import { recordEvent } from '@/features/audit/record'
import type { AuditAction, AuditDetails } from '@/features/audit/types'
import { db } from '@/lib/db'
import { addressOf } from '@/lib/request-notes'

type Try = {
  /** As it is counted (emailKey). It is not kept: people type a password there by mistake. */
  email: string
  headers: Headers | undefined
  outcome: { kind: 'failed' } | { kind: 'locked'; seconds: number }
}

/** Tells the audit of a password that did not lead in: by the account that it was meant for, where there is one. */
export async function tellSignIn({ email, headers, outcome }: Try): Promise<void> {
  const from = headers ? addressOf(headers) : null
  // Asked for whether or not there is one: the time that it takes tells nobody.
  const account = await db.user.findUnique({ where: { email }, select: { id: true } })
  const details = { account: account !== null }
  const about = { who: null, subject: account?.id ?? null, from }
  if (outcome.kind === 'failed') return recordEvent({ ...about, action: 'SIGN_IN_FAILED', details })
  return recordEvent({
    ...about,
    action: 'SIGN_IN_LOCKED',
    details: { ...details, seconds: outcome.seconds },
  })
}

type Step = {
  id: string
  headers: Headers | undefined
  action: AuditAction
  details?: AuditDetails
}

/** Tells the audit of what comes after a right password: from here on it is known whose account it is. */
export async function tellCode({ id, headers, action, details }: Step): Promise<void> {
  const from = headers ? addressOf(headers) : null
  await recordEvent({ who: action === 'SIGN_IN_LOCKED' ? null : id, action, subject: id, from, details })
}
