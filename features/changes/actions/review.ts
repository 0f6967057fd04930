'use server'

import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { isFromThisSite } from '@/features/access/http'
import { currentPerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import type { Permission, Person } from '@/features/access/types'
import type { Locale } from '@/lib/i18n/locale'
import { acceptAnswer, ownStepAnswer, sendBackAnswer } from '../review-answer'
import type { AcceptRequest, SendBackRequest, StepRequest } from '../schema/review'
import { accessRefusal } from '../sentences'
import type { AcceptAnswer, StepAnswer } from '../types/review'

/** Accepts all of a proposal, or the changes at `positions`. Whatever a browser sends is parsed like a request to the API. */
export async function acceptProposal(id: string, request: AcceptRequest): Promise<AcceptAnswer> {
  return asPerson('change:accept', (person, locale) => acceptAnswer(person, String(id), request, locale))
}

/** Gives a proposal back to its author with a reason. */
export async function sendBackProposal(id: string, request: SendBackRequest): Promise<StepAnswer> {
  return asPerson('change:accept', (person, locale) => sendBackAnswer(person, String(id), request, locale))
}

/** The author takes back what they sent. */
export async function withdrawProposal(id: string, request: StepRequest): Promise<StepAnswer> {
  return asPerson('document:file', (person, locale) =>
    ownStepAnswer(person, 'withdraw', String(id), request, locale),
  )
}

/** The author sends a draft, or what was sent back. */
export async function sendProposal(id: string, request: StepRequest): Promise<StepAnswer> {
  return asPerson('document:file', (person, locale) =>
    ownStepAnswer(person, 'send', String(id), request, locale),
  )
}

type Refused = Extract<StepAnswer, { status: 400 | 401 | 403 | 404 | 422 }>

async function asPerson<T>(
  permission: Permission,
  answer: (person: Person, locale: Locale) => Promise<T>,
): Promise<T | Refused> {
  const [person, locale] = await Promise.all([currentPerson(), getLocale()])
  const refused = (status: 401 | 403, rule: Parameters<typeof accessRefusal>[1]): Refused => {
    return { status, body: { problems: accessRefusal(locale, rule) } }
  }
  if (!person) return refused(401, 'noSession')
  if (!isFromThisSite(await headers())) return refused(403, 'foreignOrigin')
  if (!can(person.role, permission)) return refused(403, 'noPermission')
  return answer(person, locale)
}
