import { describe, expect, it } from 'vitest'
import { calendarOf, OFFICE_CALENDAR } from './calendar'
import { dueDay, standingOn } from './due'

const BARE = calendarOf([])
const working = (value: number) => ({ value, unit: 'working_days' }) as const
const days = (value: number) => ({ value, unit: 'days' }) as const
const hours = (value: number) => ({ value, unit: 'hours' }) as const

describe('working days', () => {
  it.each([
    ['2026-11-20', 5, '2026-11-27', 'received on a Friday: Monday is the first day'],
    ['2026-11-21', 5, '2026-11-27', 'on a Saturday: no other'],
    ['2026-11-23', 5, '2026-11-30', 'on a Monday, which does not count'],
    ['2019-12-25', 5, '2020-01-01', 'over the year, of which no holiday is known'],
    ['2020-02-27', 2, '2020-03-02', 'the leap day of 2020 was a Saturday'],
    ['2024-02-28', 1, '2024-02-29', 'on a leap day'],
    ['2026-05-04', 35, '2026-06-22', 'seven weeks'],
  ])('%s, %i: %s (%s)', (received, value, due) => {
    expect(dueDay(received, working(value), BARE)).toBe(due)
  })

  it('Tết is taken off where it is known', () => {
    expect(dueDay('2024-02-07', working(5), BARE)).toBe('2024-02-14')
    expect(dueDay('2024-02-07', working(5), OFFICE_CALENDAR)).toBe('2024-02-21')
  })

  it('an exchanged Saturday counts, the Friday that it stands for does not', () => {
    // 26/04 worked, 30/04 to 02/05 off
    expect(dueDay('2025-04-25', working(1), OFFICE_CALENDAR)).toBe('2025-04-26')
    expect(dueDay('2025-04-25', working(4), OFFICE_CALENDAR)).toBe('2025-05-05')
  })
})

describe('calendar days', () => {
  it.each([
    ['2026-11-20', 5, '2026-11-25'],
    ['2026-11-20', 1, '2026-11-23'], // ends on a Saturday: with the next working day
    ['2026-11-20', 2, '2026-11-23'],
    ['2026-01-31', 30, '2026-03-02'],
    ['2024-01-30', 30, '2024-02-29'],
    ['2023-01-30', 30, '2023-03-01'],
    ['2026-12-15', 45, '2027-01-29'],
  ])('%s, %i: %s', (received, value, due) => {
    expect(dueDay(received, days(value), BARE)).toBe(due)
  })

  it('do not end on a holiday', () => {
    // Tết 2024: 08/02 to 14/02
    expect(dueDay('2024-02-01', days(10), OFFICE_CALENDAR)).toBe('2024-02-15')
  })
})

describe('working hours: eight make a day, a begun one is a day', () => {
  it.each([
    [1, '2026-11-23'],
    [8, '2026-11-23'],
    [9, '2026-11-24'],
    [40, '2026-11-27'],
    [120, '2026-12-11'],
  ])('%i: %s', (value, due) => {
    expect(dueDay('2026-11-20', hours(value), BARE)).toBe(due)
  })
})

it.each([0, -1, 1.5, Number.NaN])('%s is no limit', (value) => {
  expect(() => dueDay('2026-11-20', working(value), BARE)).toThrow(RangeError)
})

it.each(['2026-11', '2023-02-29', ''])('“%s” is no day of receipt', (received) => {
  expect(() => dueDay(received, working(5), BARE)).toThrow(RangeError)
})

describe('how far today is from it', () => {
  it.each([
    ['2026-11-20', '2026-11-27', 'LEFT', 5],
    ['2026-11-26', '2026-11-27', 'LEFT', 1],
    ['2026-11-27', '2026-11-27', 'LEFT', 0],
    ['2026-11-28', '2026-11-27', 'OVER', 0], // a Saturday: over, and no working day has passed
    ['2026-11-30', '2026-11-27', 'OVER', 1],
    ['2026-12-15', '2026-11-27', 'OVER', 12],
  ] as const)('on %s, due on %s: %s %i working days', (today, due, side, count) => {
    expect(standingOn(today, due, 'working_days', BARE)).toEqual({ side, count, unit: 'working_days' })
  })

  it('counts what the law counts', () => {
    expect(standingOn('2026-11-30', '2026-11-27', 'days', BARE)).toEqual({
      side: 'OVER',
      count: 3,
      unit: 'days',
    })
    expect(standingOn('2026-11-30', '2026-11-27', 'hours', BARE).unit).toBe('working_days')
  })
})
