'use server'

import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { isFromThisSite } from '@/features/access/http'
import { currentPerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import type { Problem } from '@/features/stages/types'
import type { ConflictView } from '../data/conflicts'
import { changeAnswer, ownStepAnswer } from '../review-answer'
import type { ChangeSetRequest } from '../schema'
import { accessRefusal } from '../sentences'
import type { StepAnswer } from '../types/review'

/** `version`: of the proposal by now; what was typed is kept in it, also where something stands against sending it. */
export type ResendAnswer = { version: number } & (
  | { status: 200; body: { id: string; seq: number | null } }
  | { status: 409; body: { current: ConflictView[] } }
  | { status: 400 | 401 | 403 | 404 | 422; body: { problems: Problem[] } }
)

/** The author writes anew what was sent back, or a draft, and sends it. */
export async function resendProposal(
  id: string,
  version: number,
  request: ChangeSetRequest,
): Promise<ResendAnswer> {
  const [person, locale] = await Promise.all([currentPerson(), getLocale()])
  const refused = (status: 401 | 403, rule: Parameters<typeof accessRefusal>[1]): ResendAnswer => {
    return { status, version, body: { problems: accessRefusal(locale, rule) } }
  }
  if (!person) return refused(401, 'noSession')
  if (!isFromThisSite(await headers())) return refused(403, 'foreignOrigin')
  if (!can(person.role, 'change:propose')) return refused(403, 'noPermission')
  // An action takes whatever is sent to it: what is no number is the version of nothing.
  const named = { id: String(id), version: Number.isSafeInteger(version) ? version : 0 }
  const changed = await changeAnswer(person, named, request, locale)
  if (changed.status !== 200 || !('version' in changed.body)) return told(changed, version)
  const made = changed.body.version
  return told(await ownStepAnswer(person, 'send', named.id, { version: made }, locale), made)
}

/** Who sent it elsewhere meanwhile is told so in words; a difference in the works is shown as the form shows it. */
function told(answer: StepAnswer, version: number): ResendAnswer {
  if (answer.status === 200)
    return { status: 200, version, body: { id: answer.body.id, seq: answer.body.seq } }
  if (answer.status !== 409) return { status: answer.status, version, body: answer.body }
  const { current, problems } = answer.body
  return current.length > 0
    ? { status: 409, version, body: { current } }
    : { status: 422, version, body: { problems } }
}
