import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { daysBetween, formatDate, formatDateTime, todayInVietnam } from '@/lib/dates/vietnam'

const ZONES = [
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Ho_Chi_Minh',
  'UTC',
  'Asia/Kathmandu',
]
const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })

afterEach(() => vi.unstubAllEnvs())

describe.each(ZONES)('in a program that runs under %s', (zone) => {
  it('a day of Việt Nam begins at 17:00 UTC', () => {
    vi.stubEnv('TZ', zone)
    expect(todayInVietnam(new Date('2020-05-11T16:59:59Z'))).toBe('2020-05-11')
    expect(todayInVietnam(new Date('2020-05-11T17:00:00Z'))).toBe('2020-05-12')
    expect(todayInVietnam(new Date('2020-12-31T17:00:00Z'))).toBe('2021-01-01')
  })

  it('times are those of Việt Nam', () => {
    vi.stubEnv('TZ', zone)
    expect(formatDateTime(new Date('2020-05-11T17:05:00Z'), 'vi')).toBe('12/05/2020 00:05')
    expect(formatDateTime(new Date('2021-02-25T18:42:00Z'), 'vi')).toBe('26/02/2021 01:42')
    expect(formatDateTime(new Date('2020-05-12T05:00:00Z'), 'en')).toBe('12/05/2020 12:00 (UTC+7)')
  })

  it('today is the day seven hours ahead of UTC', () => {
    vi.stubEnv('TZ', zone)
    fc.assert(
      fc.property(moment, (now) => {
        expect(todayInVietnam(now)).toBe(new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10))
      }),
    )
  })

  it('days are counted by the calendar', () => {
    vi.stubEnv('TZ', zone)
    expect(daysBetween('2020-05-12', '2020-05-12')).toBe(0)
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2021-02-28', '2021-03-01')).toBe(1)
    expect(daysBetween('2020-05-12', '2020-05-01')).toBe(-11)
    expect(daysBetween('2020-01-01', '2021-01-01')).toBe(366)
    fc.assert(
      fc.property(moment, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
        const a = start.toISOString().slice(0, 10)
        const b = new Date(Date.parse(a) + days * 86_400_000).toISOString().slice(0, 10)
        expect(daysBetween(a, b)).toBe(days)
      }),
    )
  })
})

it('counts no days from a partial date', () => {
  expect(() => daysBetween('2020-Q4', '2020-05-12')).toThrow(RangeError)
  expect(() => daysBetween('2020-05-12', '')).toThrow(RangeError)
})

describe('formatDate', () => {
  it.each([
    ['2020-05-05', '05/05/2020'],
    ['2025-12-31', '31/12/2025'],
    ['2020-05', '2020-05'],
    ['', ''],
  ])('%j → %j', (iso, text) => {
    expect(formatDate(iso)).toBe(text)
  })
})
