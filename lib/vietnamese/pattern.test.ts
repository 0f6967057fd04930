import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldVietnamese, phraseIn } from './fold'
import { foldedPattern } from './pattern'

const found = (typed: string, text: string) => new RegExp(foldedPattern(typed) ?? '(?!)', 'u').test(text)

const ABSTRACT = 'V/v cho phép khảo sát, lập bổ sung quy hoạch thủy điện Nậm Voi (xã Can Hồ) – huyện Mường Tè'

describe('a phrase without marks', () => {
  it.each(['cho phep', 'khao sat, lap', 'BO SUNG', 'thủy điện', 'nam vo', 'xa can ho', 'muong te', 'v'])(
    'finds %s',
    (typed) => {
      expect(found(typed, ABSTRACT)).toBe(true)
    },
  )

  it.each(['hao sat', 'phep sat', 'nam chà', 'lap voi', '961'])('does not find %s', (typed) => {
    expect(found(typed, ABSTRACT)).toBe(false)
  })

  it.each(['', '  ', '…', '"'])('%j is nothing to look for', (typed) => {
    expect(foldedPattern(typed)).toBeNull()
  })

  it('what is typed is no expression', () => {
    expect(found('b.*', 'abc')).toBe(false)
    expect(found('[x]', 'x')).toBe(true)
    expect(() => found('(((', 'x')).not.toThrow()
  })
})

it('finds what the folded keys find', () => {
  const word = fc.constantFrom(
    'Nậm',
    'Voi',
    'đường',
    'dây',
    'ĐÓNG',
    'thủy',
    'Ứ',
    'kV',
    '220',
    'Pắc',
    'Ma',
    'huyện',
  )
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ', ', ' – ', '-', '/')), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(text, text, (haystack, typed) => {
      expect(found(typed, haystack)).toBe(phraseIn(foldVietnamese(haystack), foldVietnamese(typed)))
    }),
  )
})
