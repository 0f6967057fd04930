'use server'

import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { isFromThisSite } from '@/features/access/http'
import { currentPerson } from '@/features/access/loaders'
import type { Person } from '@/features/access/types'
import type { Problem } from '@/features/stages/types'
import { type PreviewAnswer, previewAnswer, type RecordAnswer, recordAnswer } from './answer'
import { maySend } from './data/sending'
import type { ChangeSetRequest } from './schema'
import { accessRefusal } from './sentences'

/** The live line of the form. What a browser sends here may be anything: it is parsed like a request to the API. */
export async function previewAction(request: ChangeSetRequest): Promise<PreviewAnswer> {
  const allowed = await sender(request)
  if (!allowed.ok) return allowed.answer
  return previewAnswer(request, await getLocale())
}

/**
 * Saves what the form says. Next itself lets no other site call an action (it compares Origin and Host), but takes a
 * request without an Origin; here it needs one of this site, as for the API.
 * The key is the form's own, one for each thing to be saved: pressing twice records once.
 */
export async function recordAction(
  request: ChangeSetRequest,
  idempotencyKey: string | null = null,
): Promise<RecordAnswer> {
  const allowed = await sender(request)
  if (!allowed.ok) return allowed.answer
  if (!isFromThisSite(await headers())) return refused(403, 'foreignOrigin')
  const key = typeof idempotencyKey === 'string' ? idempotencyKey.slice(0, 200) || null : null
  const sent = { source: 'FORM', locale: await getLocale(), idempotencyKey: key } as const
  return recordAnswer(allowed.person, request, sent)
}

type Refused = { status: 401 | 403; body: { problems: Problem[] } }
type Allowed = { ok: true; person: Person } | { ok: false; answer: Refused }

async function sender(request: unknown): Promise<Allowed> {
  const person = await currentPerson()
  if (person && (await maySend(person, request))) return { ok: true, person }
  return { ok: false, answer: person ? await refused(403, 'noPermission') : await refused(401, 'noSession') }
}

async function refused(status: 401 | 403, rule: Parameters<typeof accessRefusal>[1]): Promise<Refused> {
  return { status, body: { problems: accessRefusal(await getLocale(), rule) } }
}
