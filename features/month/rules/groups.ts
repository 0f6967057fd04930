import { isOpen } from '@/features/stages/rules/expected'
import { ACT_CODES, EXPECTED_ACT_STATES, type ExpectedActState } from '@/features/stages/types'
import { compareVietnamese } from '@/lib/vietnamese/compare'
import type { PlanGroup, PlanItem, StateCounts } from '../types'

/** A plan as it is read: by act, in the order in which acts follow each other; in each by kind and name of the work. */
export function groupByAct(items: readonly PlanItem[]): PlanGroup[] {
  return ACT_CODES.flatMap((act) => {
    const own = items.filter((item) => item.act === act).sort(byWork)
    return own.length > 0 ? [{ act, items: own, counts: countStates(own) }] : []
  })
}

function byWork(a: PlanItem, b: PlanItem): number {
  return (
    compareVietnamese(a.work.kind, b.work.kind) ||
    compareVietnamese(a.work.name, b.work.name) ||
    (a.id < b.id ? -1 : 1)
  )
}

export function countStates(items: readonly Pick<PlanItem, 'state'>[]): StateCounts {
  const counts = noneOf()
  for (const { state } of items) counts[state] += 1
  return counts
}

export const noneOf = (): StateCounts =>
  Object.fromEntries(EXPECTED_ACT_STATES.map((state) => [state, 0])) as StateCounts

/** What was dropped is no part of the plan any more; what slipped was promised for the month. */
export const isInPlan = (state: ExpectedActState): boolean => state !== 'CANCELLED'

export function openOf(counts: StateCounts): number {
  return EXPECTED_ACT_STATES.reduce((sum, state) => sum + (isOpen({ state }) ? counts[state] : 0), 0)
}
