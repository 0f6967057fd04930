import { EXPECTED_ACT_STATES } from '@/features/stages/types'
import type { MonthCount, PlannedMonth, StateCounts } from '../types'
import { isInPlan, noneOf, openOf } from './groups'

/** Each month with a plan and how many of its acts stand how, newest first. */
export function countsByMonth(rows: readonly MonthCount[]): { month: string; counts: StateCounts }[] {
  const months = new Map<string, StateCounts>()
  for (const { month, state, count } of rows) {
    const counts = months.get(month) ?? noneOf()
    counts[state] += count
    months.set(month, counts)
  }
  return [...months]
    .map(([month, counts]) => ({ month, counts }))
    .sort((a, b) => (a.month < b.month ? 1 : -1))
}

/** How many acts the plan of a month has. */
export const totalOf = (counts: StateCounts): number =>
  EXPECTED_ACT_STATES.filter(isInPlan).reduce((sum, state) => sum + counts[state], 0)

export function plannedMonths(rows: readonly MonthCount[]): PlannedMonth[] {
  return countsByMonth(rows).map(({ month, counts }) => ({
    month,
    total: totalOf(counts),
    done: counts.DONE,
    open: openOf(counts),
  }))
}
