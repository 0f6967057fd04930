import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, parseVietnameseNumber } from '@/lib/numbers/vietnamese'

const parsed = (value: number) => ({ ok: true, value })
const ambiguous = { ok: false, reason: 'ambiguous' }
const notANumber = { ok: false, reason: 'not-a-number' }

describe('formatNumber', () => {
  it.each([
    [3555.9, '3.555,9', '3,555.9'],
    [1234567.89, '1.234.567,89', '1,234,567.89'],
    ['3555.90', '3.555,9', '3,555.9'],
    [1200, '1.200', '1,200'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [-12.5, '-12,5', '-12.5'],
    [0.1 + 0.2, '0,3', '0.3'],
    ['306.406', '306,406', '306.406'],
    ['9007199254740993.5', '9.007.199.254.740.993,5', '9,007,199,254,740,993.5'],
  ])('%j → %j, in English %j', (value, vi, en) => {
    expect(formatNumber(value, 'vi')).toBe(vi)
    expect(formatNumber(value, 'en')).toBe(en)
  })

  it('rounds only where it is told to', () => {
    expect(formatNumber(1092.149, 'vi', 1)).toBe('1.092,1')
    expect(formatNumber('22.139441', 'vi', 6)).toBe('22,139441')
    expect(formatNumber(0.9, 'vi', 0)).toBe('1')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '', ' ', 'abc', '1,5'])('has no words for %j', (value) => {
    expect(() => formatNumber(value, 'vi')).toThrow(RangeError)
  })
})

describe('parseVietnameseNumber', () => {
  it.each([
    ['3.780,5', 3780.5],
    ['3,780.5', 3780.5],
    ['100,8', 100.8],
    ['100.8', 100.8],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['1.092,1', 1092.1],
    ['1.234,567', 1234.567],
    ['1.234.567,890', 1234567.89],
    ['892', 892],
    ['0', 0],
    ['05', 5],
    ['0,5', 0.5],
    ['0.958', 0.958],
    ['0,958', 0.958],
    ['00,958', 0.958],
    ['1234,567', 1234.567],
    ['1234.567', 1234.567],
    ['22.13944', 22.13944],
    ['781,64', 781.64],
    ['84.9', 84.9],
    ['2 958', 2958],
    ['2\u00a0958', 2958],
    ['1 234 567,8', 1234567.8],
    ['1 234,567', 1234.567],
    ['  17,4 ', 17.4],
    ['-12,5', -12.5],
    ['−12,5', -12.5],
    ['+12,5', 12.5],
  ])('reads %j as %d', (text, value) => {
    expect(parseVietnameseNumber(text)).toEqual(parsed(value))
  })

  it.each([
    ['2,958', [2958, 2.958]],
    ['2.958', [2958, 2.958]],
    ['306,406', [306406, 306.406]],
    ['17,209', [17209, 17.209]],
    ['100.000', [100000, 100]],
    ['-2.958', [-2958, -2.958]],
  ])('does not guess at %j', (text, readings) => {
    expect(parseVietnameseNumber(text)).toEqual({ ...ambiguous, readings })
  })

  it.each(
    [
      ...[
        '',
        ' ',
        '-',
        ',',
        '.',
        ',5',
        '5,',
        '5.',
        '1..2',
        '1,,2',
        '1.2.3',
        '1,2,3',
        '12/05/2020',
        '1e5',
        '0x10',
      ],
      ...[
        'NaN',
        'Infinity',
        '100 MW',
        '≈89',
        '2x31',
        '1.23.456',
        '1234.567.890',
        '12.34,5',
        '3.780,5.1',
        '1.234 567',
      ],
      ...[
        '1,234.567,8',
        '1 23',
        '1 2345',
        '0.123.456',
        '0 123',
        '1.234.56',
        '--5',
        '- 5',
        '٣',
        '½',
        '1234567890123456',
      ],
      ...['1.234,', '1,234.', '1 234 ,5', "1'234", 'chưa có số liệu'],
    ].map((text) => [text]),
  )('refuses %j', (text) => {
    expect(parseVietnameseNumber(text)).toEqual(notANumber)
  })

  const decimal = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 3 }))

  it('reads back what formatNumber writes, or says that it has two readings, one of them right', () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom('vi', 'en'), ([digits, places], locale) => {
        const value = digits / 10 ** places
        const result = parseVietnameseNumber(formatNumber(value, locale))
        if (result.ok) expect(result.value).toBe(value === 0 ? 0 : value)
        else expect('readings' in result && result.readings.includes(value)).toBe(true)
      }),
    )
  })

  it('finds two readings exactly where one sign has one to three digits before and three behind it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,'), maxLength: 9 })
    fc.assert(
      fc.property(text, (text) => {
        const result = parseVietnameseNumber(text)
        const isOpen = !result.ok && result.reason === 'ambiguous'
        expect(isOpen).toBe(/^[1-9]\d{0,2}[.,]\d{3}$/.test(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws and never gives NaN', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = parseVietnameseNumber(text)
        expect(!result.ok || Number.isFinite(result.value)).toBe(true)
      }),
    )
  })
})
