import { isOpen } from '@/features/changes/rules/fold-expected'
import { daysBetween } from '@/lib/dates/vietnam'
import type { PlanItem } from '../types'
import { lastDayOf } from './months'

/**
 * How long an open act stands as it does: in its state, and beyond the end of its month. Calendar days; null: it is
 * closed, or there is no day to count from.
 */
export function standing(item: Pick<PlanItem, 'state' | 'since' | 'month'>, today: string) {
  if (!isOpen(item)) return { inState: null, late: null }
  const end = lastDayOf(item.month)
  const inState = item.since !== null && item.state !== 'NOT_STARTED' ? daysBetween(item.since, today) : null
  return { inState, late: end < today ? daysBetween(end, today) : null }
}
