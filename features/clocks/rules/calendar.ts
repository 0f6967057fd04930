import type { CalendarYear, WorkCalendar } from '../types'
import { CALENDAR_YEARS } from './holidays'

const DAY_IN_MS = 86_400_000

/** A count of days since 1970: to step by days without a clock or a zone. @throws RangeError for no day of the calendar */
function dayNumber(day: string): number {
  const at = Date.parse(`${day}T00:00:00Z`)
  // Date.parse takes 2023-02-29 for 1 March: what does not come back as it went in is no day.
  if (Number.isNaN(at) || isoDay(at / DAY_IN_MS) !== day) throw new RangeError(`not a day: ${day}`)
  return at / DAY_IN_MS
}

const isoDay = (number: number): string => new Date(number * DAY_IN_MS).toISOString().slice(0, 10)

/** `days` may be negative. ISO days. @throws RangeError for no day of the calendar */
export const addDays = (day: string, days: number): string => isoDay(dayNumber(day) + days)

export function calendarOf(years: readonly CalendarYear[]): WorkCalendar {
  const known = new Map(years.map(({ year, missing }) => [year, missing ? 'PART' : 'FULL'] as const))
  return {
    exceptions: new Map(years.flatMap(({ rows }) => rows.map(({ date, kind }) => [date, kind] as const))),
    coverage: (year) => known.get(year) ?? 'NONE',
  }
}

const isWeekday = (number: number): boolean => {
  // 01/01/1970 was a Thursday: 2, 3 are the first Saturday and Sunday.
  const weekday = ((number % 7) + 7) % 7
  return weekday !== 2 && weekday !== 3
}

/** Saturdays and Sundays are off (offices work 40 hours a week), but for what the rows say. */
export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  const kind = calendar.exceptions.get(day)
  return kind ? kind === 'WORKED' : isWeekday(dayNumber(day))
}

/** The calendar as far as it was found. */
export const OFFICE_CALENDAR: WorkCalendar = calendarOf(CALENDAR_YEARS)

/** The n-th working day after a day, which itself does not count. */
export function addWorkingDays(day: string, count: number, calendar: WorkCalendar): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

/** The day itself if it is worked, else the next one that is. */
export function workingDayFrom(day: string, calendar: WorkCalendar): string {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)
}

/** Working days behind `from` up to and with `to`; 0 where `to` is not later. Whole weeks are not walked through. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  if (last <= first) return 0
  const weeks = Math.floor((last - first) / 7)
  let count = weeks * 5
  for (let at = first + weeks * 7 + 1; at <= last; at++) if (isWeekday(at)) count++
  for (const [day, kind] of calendar.exceptions) {
    if (day <= from || day > to) continue
    if (kind === 'OFF' && isWeekday(dayNumber(day))) count--
    if (kind === 'WORKED' && !isWeekday(dayNumber(day))) count++
  }
  return count
}

/** Years from one day to another of which the holidays are not known in full. */
export function yearsWithGaps(from: string, to: string, calendar: WorkCalendar): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n).filter(
    (year) => calendar.coverage(year) !== 'FULL',
  )
}
