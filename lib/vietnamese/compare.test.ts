import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVietnamese } from '@/lib/vietnamese/compare'
import { nfc, slugify } from '@/lib/vietnamese/slug'

describe('compareVietnamese', () => {
  it.each([
    [['Nà Si 1', 'Nà Si 1A', 'Nà Si 2', 'Nà Si 10']],
    [['A Mé 1', 'A Mé 2', 'Bản Chát', 'Chu Va 12', 'Dào San', 'Đông Phong', 'Hố Mít', 'Kha Ứ', 'Lai Châu']],
    [['ca', 'cà', 'cả', 'cã', 'cá', 'cạ', 'căn', 'cân']],
    [['Dù', 'Đa', 'Em', 'Ế', 'Ích', 'Ong', 'Ô', 'Ơn', 'Un', 'Ứ', 'Yên']],
    [['Nậm Củm 1', 'Nậm Củm 4', 'Nậm Củm 5', 'Nậm Na 1', 'Nậm Na 3', 'Nậm Voi']],
    [['Tả Páo Hồ 1A', 'Tả Páo Hồ 1B']],
  ])('keeps %j in order', (names) => {
    expect([...names].reverse().sort(compareVietnamese)).toEqual(names)
  })

  it('does not see NFC or NFD', () => {
    expect(compareVietnamese('Hố Mít', 'Hố Mít'.normalize('NFD'))).toBe(0)
  })

  it('is an order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(Math.sign(compareVietnamese(a, b))).toBe(Math.sign(compareVietnamese(b, a)) * -1 || 0)
      }),
    )
  })
})

describe('slugify', () => {
  it.each([
    ['Pắc Ma – Mường Tè', 'pac-ma-muong-te'],
    ['TBA 220 kV Phong Thổ', 'tba-220-kv-phong-tho'],
    ['Đấu nối thủy điện Pa Tần 2', 'dau-noi-thuy-dien-pa-tan-2'],
    ['Kha Ứ', 'kha-u'],
    ['A Mé 1, 2', 'a-me-1-2'],
    ['NLTT Lai Châu 1 (*)', 'nltt-lai-chau-1'],
    ['水', ''],
  ])('%j → %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('is always fit for an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slugify(text)),
      ),
    )
  })
})

describe('nfc', () => {
  it('composes, trims, collapses and drops what is invisible', () => {
    expect(nfc(' Hố  Mít\u00a0\n'.normalize('NFD'))).toBe('Hố Mít')
    expect(nfc('\ufeffTà\u200b Tổng')).toBe('Tà Tổng')
    expect(nfc('QÐ-UBND')).toBe('QĐ-UBND')
  })

  it('is idempotent and composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(nfc(nfc(text))).toBe(nfc(text))
        expect(nfc(text).normalize('NFC')).toBe(nfc(text))
      }),
    )
  })
})
