import 'server-only'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { auth } from '@/features/access/auth'
import { isFromThisSite } from '@/features/access/http'
import { countedPassword } from '@/features/access/limiter'
import { currentPerson, currentVisitor } from '@/features/access/loaders'
import { countTry, forgetTries } from '@/features/access/mutations'
import { can, type Permission } from '@/features/access/rules'
import type { Person, Visitor } from '@/features/access/types'
import { recordEvent } from '@/features/audit/record'
import type { AuditAction, AuditDetails } from '@/features/audit/types'
import type { Messages } from '@/lib/i18n/messages'
import { addressOf } from '@/lib/request-notes'
import { passwordHash } from './mutations'
import { type FormState, UNTOUCHED } from './schema'

/** What the forms of accounts ask first: who sends this, from where, and is the password theirs. */

/** Whoever has signed in, also who has something to do before anything else. null: not signed in, or another site. */
export async function oneself(): Promise<Visitor | null> {
  return isFromThisSite(await headers()) ? currentVisitor() : null
}

export async function allowed(permission: Permission): Promise<Person | null> {
  const person = isFromThisSite(await headers()) ? await currentPerson() : null
  if (person && can(person.role, permission)) return person
  const details = { method: 'POST', status: person ? 403 : 401, permission }
  await recordEvent({ who: person?.id ?? null, action: 'ACCESS_REFUSED', from: await from(), details })
  return null
}

/** Tells the audit what somebody did to an account. */
export async function told(who: string, action: AuditAction, subject: string, details?: AuditDetails) {
  await recordEvent({ who, action, subject, from: await from(), details })
}

const from = async () => addressOf(await headers())

/** Is this the password of the account? Tries are counted as at the door. @returns null: it is */
export async function passwordRefusal(id: string, typed: string): Promise<string | null> {
  const t = await getTranslations('accounts.errors')
  if (typed === '') return t('passwordMissing')
  const { key } = countedPassword(id)
  const { wait } = await countTry(key)
  if (wait > 0) return t('tooManyTries', { minutes: Math.ceil(wait / 60) })
  const hash = await passwordHash(id)
  const { password } = await auth().$context
  if (!hash || !(await password.verify({ hash, password: typed }))) return t('passwordWrong')
  await forgetTries(key)
  return null
}

type ErrorKey = Exclude<keyof Messages['accounts']['errors'], 'tooManyTries'>

/** The sentence about the form as a whole. */
export async function refused(key: ErrorKey, typed: Record<string, string> = {}): Promise<FormState> {
  const t = await getTranslations('accounts.errors')
  return { ...UNTOUCHED, typed, error: t(key) }
}

/** The sentences beside the fields: the messages of a schema are keys of `accounts.errors`. */
export async function incomplete(error: z.ZodError, typed: Record<string, string> = {}): Promise<FormState> {
  const t = await getTranslations('accounts.errors')
  const fields = error.issues.map(({ path, message }) => [String(path[0]), t(message as ErrorKey)])
  return { ...UNTOUCHED, typed, fields: Object.fromEntries(fields.reverse()) }
}

export async function beside(field: string, sentence: string): Promise<FormState> {
  return { ...UNTOUCHED, fields: { [field]: sentence } }
}

/** What was typed and may come back: never a password. */
export const textsOf = (form: FormData, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, String(form.get(name) ?? '')]))
