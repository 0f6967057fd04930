import { daysBetween } from '@/lib/dates/vietnam'
import type { PlanItem } from '../types'
import { lastDayOf } from './months'

const BEGUN: ReadonlySet<PlanItem['state']> = new Set(['DRAFTING', 'SENT_FOR_SIGNATURE'])

/** Calendar days for which an act is being drafted or signed; null: it is not, or nobody knows since when. */
export function daysInState(
  { state, since }: Pick<PlanItem, 'state' | 'since'>,
  today: string,
): number | null {
  return BEGUN.has(state) && since !== null ? daysBetween(since, today) : null
}

/** Calendar days since a month ended; null while it lasts and before. */
export function daysPast(month: string, today: string): number | null {
  const end = lastDayOf(month)
  return end < today ? daysBetween(end, today) : null
}
