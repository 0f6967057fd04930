import { daysBetween } from '@/lib/dates/vietnam'
import type { Limit, Standing, WorkCalendar } from '../types'
import { addDays, addWorkingDays, workingDayFrom, workingDaysBetween } from './calendar'

/** "120 giờ làm việc": a working day has 8 hours (BLLĐ 2019 Điều 105). A begun day is a day. */
const HOURS_A_DAY = 8

/**
 * The last day of a limit that runs from receipt, in the law's own unit. The day of receipt does not count (BLDS 2015
 * Điều 147); calendar days that end on a day of rest end with the next working day (Điều 148 khoản 5).
 * @throws RangeError where `receivedOn` is no ISO day or the limit is not a positive whole number
 */
export function dueDay(receivedOn: string, { value, unit }: Limit, calendar: WorkCalendar): string {
  if (!Number.isInteger(value) || value <= 0) throw new RangeError(`not a limit: ${value}`)
  switch (unit) {
    case 'working_days':
      return addWorkingDays(receivedOn, value, calendar)
    case 'hours':
      return addWorkingDays(receivedOn, Math.ceil(value / HOURS_A_DAY), calendar)
    case 'days':
      return workingDayFrom(addDays(receivedOn, value), calendar)
  }
}

/** How far today is from a due day. Overdue from the day after it. */
export function standingOn(
  today: string,
  dueOn: string,
  unit: Limit['unit'],
  calendar: WorkCalendar,
): Standing {
  const side = today > dueOn ? 'OVER' : 'LEFT'
  const [from, to] = side === 'OVER' ? [dueOn, today] : [today, dueOn]
  return unit === 'days'
    ? { side, count: daysBetween(from, to), unit: 'days' }
    : { side, count: workingDaysBetween(from, to, calendar), unit: 'working_days' }
}
