import { EXPECTED_ACT_STATES, type ExpectedActState } from '@/features/stages/types'
import { isWithoutResult } from '@/features/works/rules/expected'
import { monthOf } from '@/lib/dates/partial'
import type { StateCounts } from '../types'

export type MonthCount = { month: string; state: ExpectedActState; count: number }

/** How far the plan of a month got; what was dropped is no part of it. */
export type MonthInBrief = {
  month: string
  total: number
  counts: StateCounts
  /** Its month ended and no act has come. */
  withoutResult: number
}

export type MonthsInBrief = {
  /** The newest month with a plan that has begun; where none has, the first to come. null: there is no plan. */
  newest: MonthInBrief | null
  /** Other months that left something open, newest first; months to come are not late. */
  older: MonthInBrief[]
  /** Months to come that have a plan, the next one first. */
  coming: MonthInBrief[]
}

/** `today`: ISO day. */
export function monthsInBrief(counts: readonly MonthCount[], today: string): MonthsInBrief {
  const months = [...new Set(counts.map(({ month }) => month))]
    .sort()
    .reverse()
    .map((month) => inBrief(month, counts, today))
    .filter(({ total }) => total > 0)
  const newest = months.find(({ month }) => month <= monthOf(today)) ?? months.at(-1) ?? null
  if (!newest) return { newest, older: [], coming: [] }
  return {
    newest,
    older: months.filter(({ month, withoutResult }) => month < newest.month && withoutResult > 0),
    coming: months.filter(({ month }) => month > newest.month).reverse(),
  }
}

function inBrief(month: string, all: readonly MonthCount[], today: string): MonthInBrief {
  const own = all.filter((one) => one.month === month)
  const counts = Object.fromEntries(
    EXPECTED_ACT_STATES.map((state) => [
      state,
      own.reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0),
    ]),
  ) as StateCounts
  const sum = (of: readonly MonthCount[]) => of.reduce((total, { count }) => total + count, 0)
  return {
    month,
    total: sum(own.filter(({ state }) => state !== 'CANCELLED')),
    counts,
    withoutResult: sum(own.filter((one) => isWithoutResult(one, today))),
  }
}
