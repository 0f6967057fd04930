import { daysBetween } from '@/lib/dates/vietnam'
import type { DifficultyItem, Measure, ObservationItem } from './desk'

/** Days by which a promise is past, 0 while it is not. It is what was asked for, no time limit of the law. */
export function daysOver({ dueOn, settledOn }: DifficultyItem, today: string): number {
  return dueOn === null || settledOn !== null ? 0 : Math.max(0, daysBetween(dueOn, today))
}

/**
 * Open ones by their promise, the earliest first, those without one at the end by age; the settled ones apart, settled
 * last first. @param items in any order
 */
export function difficultiesInOrder<T extends DifficultyItem>(
  items: readonly T[],
): { open: T[]; settled: T[] } {
  const open = items.filter(({ settledOn }) => settledOn === null)
  const settled = items.filter(({ settledOn }) => settledOn !== null)
  const promise = ({ dueOn, raisedOn }: T) => `${dueOn ?? '9999'} ${raisedOn}`
  return {
    open: open.sort((a, b) => promise(a).localeCompare(promise(b))),
    settled: settled.sort((a, b) => (b.settledOn ?? '').localeCompare(a.settledOn ?? '')),
  }
}

export type MonthPoint<T> = { month: string; item: T | null }

/** Every month from the first reported to the last, oldest first; null where nothing was reported: a gap is no zero. */
export function monthsOf<T extends Pick<ObservationItem, 'month' | 'measure'>>(
  observations: readonly T[],
  measure: Measure,
): MonthPoint<T>[] {
  const known = new Map(observations.filter((o) => o.measure === measure).map((o) => [o.month, o]))
  return monthsBetween([...known.keys()]).map((month) => ({ month, item: known.get(month) ?? null }))
}

/** All months from the first to the last of those given, oldest first. */
export function monthsBetween(months: readonly string[]): string[] {
  const [first, last] = [[...months].sort()[0], [...months].sort().at(-1)]
  if (!first || !last) return []
  const all: string[] = []
  for (let at = ordinal(first); at <= ordinal(last); at++) {
    all.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
  }
  return all
}

const ordinal = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
