'use server'

import { getLocale } from 'next-intl/server'
import { currentPerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import type { Problem } from '@/features/stages/types'
import { waitingOn } from '../loaders/review'
import { accessRefusal } from '../sentences'
import type { WaitingProposal } from '../types/review'

export type WaitingAnswer =
  | { status: 200; body: WaitingProposal[] }
  | { status: 401 | 403; body: { problems: Problem[] } }

/** What waits on a work that comes into a form after the form was opened. */
export async function waitingOnWork(slug: string): Promise<WaitingAnswer> {
  const person = await currentPerson()
  if (person && can(person.role, 'change:propose'))
    return { status: 200, body: await waitingOn([String(slug)]) }
  const locale = await getLocale()
  const [status, rule] = person ? ([403, 'noPermission'] as const) : ([401, 'noSession'] as const)
  return { status, body: { problems: accessRefusal(locale, rule) } }
}
