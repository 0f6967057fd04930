import { monthOf, nextMonth } from '@/lib/dates/partial'
import type { PlannedMonth } from '../types'

const FIRST_MONTH = '2000-01'
const YEARS_AHEAD = 5

/** Whether a plan may be looked at or made for it: from 2000 until five years from now. `today`: ISO day. */
export function isPlanMonth(text: string, today: string): boolean {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return false
  return text >= FIRST_MONTH && text <= lastPlanMonth(today)
}

function lastPlanMonth(today: string): string {
  return `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4, 7)}`
}

/** The months with a plan before and after one. `months`: newest first. */
export function neighbours(months: readonly Pick<PlannedMonth, 'month'>[], month: string) {
  return {
    previous: months.find((known) => known.month < month)?.month ?? null,
    next: months.findLast((known) => known.month > month)?.month ?? null,
  }
}

/** The month whose plan is made next: this one, unless it has a plan, else the first after it that has none. */
export function monthToPlan(months: readonly Pick<PlannedMonth, 'month'>[], today: string): string {
  const planned = new Set(months.map(({ month }) => month))
  let month = monthOf(today)
  while (planned.has(month)) month = nextMonth(month)
  return month
}

/** Where an act that was not done goes: the next month, or this one where that is past already. */
export function monthToCarryTo(month: string, today: string): string {
  const [next, now] = [nextMonth(month), monthOf(today)]
  return next < now ? now : next
}

/** The last day of a month: '2020-05' → '2020-05-31'. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
