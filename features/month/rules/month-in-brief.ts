import { monthOf } from '@/lib/dates/partial'
import type { MonthCount, StateCounts } from '../types'
import { openOf } from './groups'
import { countsByMonth, totalOf } from './month-counts'

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
  const months = countsByMonth(counts)
    .map(({ month, counts }) => ({
      month,
      total: totalOf(counts),
      counts,
      withoutResult: month < monthOf(today) ? openOf(counts) : 0,
    }))
    .filter(({ total }) => total > 0)
  const newest = months.find(({ month }) => month <= monthOf(today)) ?? months.at(-1) ?? null
  if (!newest) return { newest, older: [], coming: [] }
  return {
    newest,
    older: months.filter(({ month, withoutResult }) => month < newest.month && withoutResult > 0),
    coming: months.filter(({ month }) => month > newest.month).reverse(),
  }
}
