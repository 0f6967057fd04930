import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstDayOfMonth,
  formatPartialDate,
  monthOf,
  nextMonth,
  type PartialDate,
  parsePartialDate,
  parseTypedDate,
} from '@/lib/dates/partial'

const pad = (value: number) => String(value).padStart(2, '0')
const year = fc.integer({ min: 1900, max: 2100 })
const month = fc.integer({ min: 1, max: 12 })
const stored = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${pad(m)}`),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
)

describe('parsePartialDate', () => {
  it.each([
    ['2020-05-12', '2020-05-12', '2020-05-12', 'day'],
    ['2020-02-29', '2020-02-29', '2020-02-29', 'day'],
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day'],
    ['2024-11', '2024-11-01', '2024-11-30', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2023-02', '2023-02-01', '2023-02-28', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2025-12', '2025-12-01', '2025-12-31', 'month'],
    ['2025-Q1', '2025-01-01', '2025-03-31', 'quarter'],
    ['2025-Q2', '2025-04-01', '2025-06-30', 'quarter'],
    ['2025-Q3', '2025-07-01', '2025-09-30', 'quarter'],
    ['2025-Q4', '2025-10-01', '2025-12-31', 'quarter'],
    ['2012', '2012-01-01', '2012-12-31', 'year'],
    ['1900', '1900-01-01', '1900-12-31', 'year'],
    ['2100', '2100-01-01', '2100-12-31', 'year'],
  ])('%j is %s to %s, a %s', (text, from, to, precision) => {
    expect(parsePartialDate(text)).toEqual({ from, to, precision })
  })

  it.each(
    [
      ...[
        '',
        ' ',
        '2020-02-30',
        '2021-02-29',
        '1900-02-29',
        '2020-04-31',
        '2020-13-01',
        '2020-00-10',
        '2020-01-00',
      ],
      ...[
        '2020-01-32',
        '2020-5',
        '2020-5-1',
        '2024-13',
        '2024-00',
        '2025-Q0',
        '2025-Q5',
        '2025-q4',
        '2025Q4',
        '1899',
      ],
      ...[
        '2101',
        '1899-12-31',
        '2101-01-01',
        '20',
        '20200512',
        '12/05/2020',
        '2020-05-12T00:00:00Z',
        ' 2020',
        '2020 ',
      ],
      ...['2020-05-12\n', '2020-', '-2020', '٢٠٢٠', 'NaN', '+2020-05-12', '2020/05/12', '2020-05-1２'],
    ].map((text) => [text]),
  )('refuses %j', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })

  it('keeps what was written', () => {
    fc.assert(
      fc.property(stored, (text) => {
        const date = parsePartialDate(text)
        expect(date && writtenAgain(date)).toBe(text)
      }),
    )
  })

  it('spans whole days in order, that are days of the calendar', () => {
    fc.assert(
      fc.property(stored, (text) => {
        const date = parsePartialDate(text)
        if (!date) throw new Error(text)
        expect(date.from <= date.to).toBe(true)
        for (const day of [date.from, date.to]) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
        const dayAfter = new Date(Date.parse(date.to) + 86_400_000).toISOString().slice(8, 10)
        if (date.precision !== 'day') expect([date.from.slice(8), dayAfter]).toEqual(['01', '01'])
      }),
    )
  })

  it('takes just the days that the calendar has', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (y, m, d) => {
        const utc = new Date(Date.UTC(y, m - 1, d))
        const exists = utc.getUTCMonth() === m - 1 && utc.getUTCDate() === d
        expect(parsePartialDate(`${y}-${pad(m)}-${pad(d)}`) !== null).toBe(exists)
      }),
    )
  })
})

describe('formatPartialDate', () => {
  it.each([
    ['2020-05-12', '12/05/2020', '12/05/2020'],
    ['2024-11', '11/2024', '11/2024'],
    ['2025-Q4', 'Quý IV/2025', 'Q4 2025'],
    ['2025-Q1', 'Quý I/2025', 'Q1 2025'],
    ['2012', '2012', '2012'],
    ['', '', ''],
    ['2020-02-30', '2020-02-30', '2020-02-30'],
  ])('%j → %j, in English %j', (text, vi, en) => {
    expect(formatPartialDate(text, 'vi')).toBe(vi)
    expect(formatPartialDate(text, 'en')).toBe(en)
  })

  it('is understood when typed in again', () => {
    fc.assert(
      fc.property(stored, fc.constantFrom('vi', 'en'), (text, locale) => {
        expect(parseTypedDate(formatPartialDate(text, locale))).toBe(text)
      }),
    )
  })
})

describe('parseTypedDate', () => {
  it.each([
    ['12/05/2020', '2020-05-12'],
    ['12/5/2020', '2020-05-12'],
    ['5/5/2020', '2020-05-05'],
    ['05/12/2020', '2020-12-05'],
    ['12-05-2020', '2020-05-12'],
    ['12.05.2020', '2020-05-12'],
    ['29/02/2020', '2020-02-29'],
    ['12052020', '2020-05-12'],
    ['5/2020', '2020-05'],
    ['05/2020', '2020-05'],
    ['5-2020', '2020-05'],
    ['11.2024', '2024-11'],
    ['tháng 5/2020', '2020-05'],
    ['Tháng 5 năm 2020', '2020-05'],
    ['ngày 05 tháng 3 năm 2020', '2020-03-05'],
    ['Ngày 12/05/2020', '2020-05-12'],
    ['Q4/2025', '2025-Q4'],
    ['q4/2025', '2025-Q4'],
    ['Q4-2025', '2025-Q4'],
    ['Q4 2025', '2025-Q4'],
    ['Quý IV/2025', '2025-Q4'],
    ['quý iv/2025', '2025-Q4'],
    ['Quý 4/2025', '2025-Q4'],
    ['Quí I/2025', '2025-Q1'],
    ['QUÝ III NĂM 2025', '2025-Q3'],
    ['quy II/2025', '2025-Q2'],
    ['Quý IV/2025'.normalize('NFD'), '2025-Q4'],
    ['2012', '2012'],
    ['năm 2012', '2012'],
    ['2020-05-12', '2020-05-12'],
    ['2024-11', '2024-11'],
    ['2025-Q4', '2025-Q4'],
    ['2025-q4', '2025-Q4'],
    ['  12/05/2020 ', '2020-05-12'],
  ])('reads %j as %s', (typed, text) => {
    expect(parseTypedDate(typed)).toBe(text)
  })

  it.each(
    [
      ...[
        '',
        '31/02/2020',
        '29/02/2021',
        '31/04/2020',
        '13/2020',
        '0/2020',
        '00/05/2020',
        '12/05/20',
        '5/20',
        '20',
      ],
      ...[
        '12/05-2020',
        '12/13/2020',
        'Q5/2025',
        'Q0/2025',
        'Quý V/2025',
        'Quý IIII/2025',
        'hôm nay',
        '2020/05/12',
      ],
      ...[
        '20200512',
        '31022020',
        '1252020',
        '12/05/1899',
        '12/05/2101',
        '1/1/20200',
        '12/05/2020 08:00',
        '43983',
        'tháng 5',
        'ngày 12',
        '2,012',
        'IV/2025',
      ],
    ].map((text) => [text]),
  )('refuses %j', (typed) => {
    expect(parseTypedDate(typed)).toBeNull()
  })

  it('never throws, and gives only what is stored', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789/-. Qqquýiv tháng năm') })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const result = parseTypedDate(text)
        if (result !== null) expect(parsePartialDate(result)).not.toBeNull()
      }),
    )
  })
})

describe('months', () => {
  it.each([
    ['2020-05', '2020-06'],
    ['2020-09', '2020-10'],
    ['2020-12', '2021-01'],
    ['1999-12', '2000-01'],
  ])('after %s comes %s', (one, next) => {
    expect(nextMonth(one)).toBe(next)
  })

  it('of a day, and back to its first day', () => {
    expect(monthOf('2020-05-12')).toBe('2020-05')
    expect(firstDayOfMonth('2020-05')).toBe('2020-05-01')
    expect(monthOf(firstDayOfMonth(nextMonth('2020-12')))).toBe('2021-01')
  })
})

/** The inverse of `parsePartialDate`. */
function writtenAgain(date: PartialDate): string {
  switch (date.precision) {
    case 'day':
      return date.from
    case 'month':
      return date.from.slice(0, 7)
    case 'quarter':
      return `${date.from.slice(0, 4)}-Q${Math.ceil(Number(date.from.slice(5, 7)) / 3)}`
    case 'year':
      return date.from.slice(0, 4)
  }
}
