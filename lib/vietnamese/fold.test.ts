import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactKey, foldVietnamese, phraseIn } from '@/lib/vietnamese/fold'

/** Any text, and texts thick with what goes wrong in Vietnamese ones. */
const tricky = fc.string({
  unit: fc.constantFrom(
    ...'aăâeêioôơuưyàảãáạằẩỗứựýỳđĐÐðẮỬhHqgkK019 –-/.,&+\'"()\t\u00a0\u00ad\u200b\ufeff\u0300\u0301\u0323\u0302İſßΣ',
  ),
})
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), tricky)

describe('foldVietnamese', () => {
  it.each([
    ['Nậm Voi', 'nam voi'],
    ['ĐƯỜNG DÂY', 'duong day'],
    ['đường dây 220 kV Pắc Ma – Mường Tè', 'duong day 220 kv pac ma muong te'],
    ['Kha Ứ', 'kha u'],
    ['Pắc Ma-Mường Tè', 'pac ma muong te'],
    ['961/UBND-KTN', '961 ubnd ktn'],
    ['  Nà\u00a0Si \t 1A ', 'na si 1a'],
    ['Thu\u00adỷ\u200b điện', 'thuy dien'],
    ['QÐ 768', 'qd 768'],
    ['“Nậm Củm 1,4,5”', 'nam cum 1 4 5'],
    ['', ''],
    ['– … –', ''],
    ['ÀẢÃÁẠ ẰẲẴẮẶ ẦẨẪẤẬ', 'aaaaa aaaaa aaaaa'],
    ['ỒỔỖỐỘ ỜỞỠỚỢ ỪỬỮỨỰ', 'ooooo ooooo uuuuu'],
  ])('%j → %j', (text, key) => {
    expect(foldVietnamese(text)).toBe(key)
  })

  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => foldVietnamese(foldVietnamese(text)) === foldVietnamese(text)))
  })

  it('does not see NFC, NFD or capitals', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aăâđêôơưàệọử -1') }), (text) => {
        expect(foldVietnamese(text.toUpperCase())).toBe(foldVietnamese(text))
      }),
    )
  })

  it('holds no diacritic, no capital, no punctuation and no space to spare', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldVietnamese(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
        expect(foldVietnamese(text)).not.toMatch(/\p{M}|[đĐ]/u)
      }),
    )
  })
})

describe('exactKey', () => {
  it.each([
    ['Thủy điện', 'Thuỷ điện'],
    ['HÒA BÌNH', 'hoà bình'],
    ['Khỏe', 'khoẻ'],
    ['Pa Khóa', 'Pa Khoá'],
    ['Ủy ban', 'Uỷ ban'],
    ['thúy', 'thuý'],
    ['lõa, lọa', 'loã loạ'],
    ['qúy', 'quý'],
    ['Hố Mít', 'Hố Mít'.normalize('NFD')],
    ['Pắc Ma – Mường Tè', 'pắc ma-mường tè'],
    ['QÐ-TTg', 'QĐ-TTg'],
    ['Pa ủ', 'PA Ủ'],
  ])('holds %j and %j to be the same', (a, b) => {
    expect(exactKey(a)).toBe(exactKey(b))
  })

  it.each([
    ['Nậm Cha', 'Nậm Chà'],
    ['Đà', 'Da'],
    ['Hoàn', 'Hoan'],
    ['mùa', 'mua'],
    ['Sử', 'Sủ'],
    ['Lìn', 'Lin'],
    ['toán', 'toản'],
    ['Tà', 'Tả'],
  ])('holds %j and %j apart', (a, b) => {
    expect(exactKey(a)).not.toBe(exactKey(b))
  })

  it('leaves a tone where both ways agree', () => {
    expect(exactKey('Hoàng Thùy mùa của thuyền')).toBe('hoàng thuỳ mùa của thuyền')
  })

  it('is idempotent, composed, and folds to the folded key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = exactKey(text)
        expect(exactKey(key)).toBe(key)
        expect(key.normalize('NFC')).toBe(key)
        expect(foldVietnamese(key)).toBe(foldVietnamese(text))
      }),
    )
  })

  it('does not see NFC or NFD', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(exactKey(text.normalize('NFD'))).toBe(exactKey(text.normalize('NFC')))
      }),
    )
  })
})

describe('phraseIn', () => {
  it('finds every beginning of a name at every word, folded and exact', () => {
    const name = fc
      .array(fc.constantFrom('Nậm', 'Chà', 'Pắc', 'Mường', 'Tè', '1A', '10', 'Hòa', 'Đông'), { minLength: 1 })
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, from, length) => {
        const words = text.split(' ')
        const tail = words.slice(from % words.length).join(' ')
        const phrase = foldVietnamese(tail).slice(0, 1 + (length % tail.length))
        expect(phraseIn(foldVietnamese(text), phrase.trimEnd())).toBe(true)
        expect(phraseIn(exactKey(text), exactKey(tail))).toBe(true)
      }),
    )
  })

  it('takes the empty phrase to be everywhere', () => {
    expect(phraseIn('nam voi', '')).toBe(true)
    expect(phraseIn('', '')).toBe(true)
    expect(phraseIn('', 'nam')).toBe(false)
  })
})
