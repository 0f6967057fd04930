import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarYear } from '../types'
import {
  addDays,
  addWorkingDays,
  calendarOf,
  isWorkingDay,
  OFFICE_CALENDAR,
  workingDayFrom,
  workingDaysBetween,
  yearsWithGaps,
} from './calendar'
import { CALENDAR_YEARS } from './holidays'

const BARE = calendarOf([])

/** 2031: Wednesday 1/1 off; Saturday 4/1 worked. */
const MADE_UP: CalendarYear = {
  year: 2031,
  rows: [
    { date: '2031-01-01', kind: 'OFF', occasion: { vi: 'thử', en: 'test' } },
    { date: '2031-01-04', kind: 'WORKED', occasion: { vi: 'thử', en: 'test' } },
  ],
  basis: { vi: 'thử', en: 'test' },
  evidence: 'proposal',
  missing: null,
}
const ONE_YEAR = calendarOf([MADE_UP])

describe('days', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['1969-12-31', 1, '1970-01-01'],
  ])('%s and %i days is %s', (day, days, then) => {
    expect(addDays(day, days)).toBe(then)
  })

  it.each(['2023-02-29', '2026-13-01', '2026-05', 'hôm nay', ''])('“%s” is no day', (day) => {
    expect(() => addDays(day, 1)).toThrow(RangeError)
  })
})

describe('working days', () => {
  it.each([
    ['2026-11-20', true], // a Friday
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['1969-12-27', false], // a Saturday before 1970
    ['1969-12-29', true],
  ])('%s is worked: %s', (day, isWorked) => {
    expect(isWorkingDay(day, BARE)).toBe(isWorked)
  })

  it('a row goes before the weekday', () => {
    expect(isWorkingDay('2031-01-01', BARE)).toBe(true)
    expect(isWorkingDay('2031-01-01', ONE_YEAR)).toBe(false)
    expect(isWorkingDay('2031-01-04', ONE_YEAR)).toBe(true)
    expect(isWorkingDay('2031-01-05', ONE_YEAR)).toBe(false)
  })

  it.each([
    ['2026-11-20', 1, '2026-11-23'], // received on a Friday
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-21', 1, '2026-11-23'], // on a Saturday
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2024-02-28', 2, '2024-03-01'], // over the leap day
    ['2027-12-30', 1, '2027-12-31'],
    ['2027-12-30', 2, '2028-01-03'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s and %i working days is %s', (day, count, then) => {
    expect(addWorkingDays(day, count, BARE)).toBe(then)
  })

  it('passes over holidays and counts Saturdays that are worked', () => {
    expect(addWorkingDays('2030-12-31', 1, ONE_YEAR)).toBe('2031-01-02')
    expect(addWorkingDays('2030-12-31', 3, ONE_YEAR)).toBe('2031-01-04')
    expect(addWorkingDays('2030-12-31', 4, ONE_YEAR)).toBe('2031-01-06')
  })

  it('a day of rest goes on to the next working day, a working day stays', () => {
    expect(workingDayFrom('2026-11-21', BARE)).toBe('2026-11-23')
    expect(workingDayFrom('2026-11-23', BARE)).toBe('2026-11-23')
    expect(workingDayFrom('2031-01-01', ONE_YEAR)).toBe('2031-01-02')
  })

  it('counts to where it went, over any stretch of the known years', () => {
    const day = fc.integer({ min: 0, max: 2_200 }).map((days) => addDays('2021-06-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (from, count) => {
        const to = addWorkingDays(from, count, OFFICE_CALENDAR)
        expect(workingDaysBetween(from, to, OFFICE_CALENDAR)).toBe(count)
      }),
    )
  })

  it('there are none backwards', () => {
    expect(workingDaysBetween('2026-11-23', '2026-11-23', BARE)).toBe(0)
    expect(workingDaysBetween('2026-11-24', '2026-11-20', BARE)).toBe(0)
  })
})

describe('what is known of holidays', () => {
  it('says which years are whole, which in part, which not at all', () => {
    expect(OFFICE_CALENDAR.coverage(2024)).toBe('FULL')
    expect(OFFICE_CALENDAR.coverage(2026)).toBe('PART')
    expect(OFFICE_CALENDAR.coverage(2021)).toBe('NONE')
    expect(yearsWithGaps('2021-12-30', '2026-01-02', OFFICE_CALENDAR)).toEqual([2021, 2026])
    expect(yearsWithGaps('2024-01-02', '2025-01-02', OFFICE_CALENDAR)).toEqual([])
  })

  it.each(CALENDAR_YEARS)('$year: each row is of its year, once, and changes something', ({ year, rows }) => {
    expect(new Set(rows.map(({ date }) => date)).size).toBe(rows.length)
    for (const { date, kind } of rows) {
      expect(date.startsWith(`${year}-`)).toBe(true)
      expect(isWorkingDay(date, BARE), `${date} is ${kind}`).toBe(kind === 'OFF')
    }
  })

  it.each(CALENDAR_YEARS.filter(({ missing }) => missing === null))(
    '$year: eleven days off, and as many exchanged as made up for',
    ({ rows }) => {
      const exchanged = rows.filter(({ occasion }) => occasion.vi === 'Hoán đổi ngày làm việc')
      expect(rows.length - exchanged.length).toBe(11)
      expect(exchanged.filter(({ kind }) => kind === 'OFF').length).toBe(
        exchanged.filter(({ kind }) => kind === 'WORKED').length,
      )
    },
  )
})
