import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceKindOfDocument } from '@/features/documents/rules/source-kind'
import { checkSymbol, documentYear, symbolKey, typeOfSymbol } from '@/features/documents/rules/symbol'
import { DOCUMENT_TYPES } from '@/features/stages/types'

/** Symbols of real papers, with the type that each says. */
const REAL = [
  ['961/UBND-KTN', 'CONG_VAN'],
  ['1/UBND-THU', 'CONG_VAN'],
  ['15/SCT-QLNL', 'CONG_VAN'],
  ['12/SCT-QLĐN&TKNL', 'CONG_VAN'],
  ['123/EVNNPT-KH+ĐT', 'CONG_VAN'],
  ['862/EVN-KH', 'CONG_VAN'],
  ['05/BC-SCT', 'BAO_CAO'],
  ['08/2018/QĐ-UBND', 'QUYET_DINH'],
  ['19/2025/QĐ-TTg', 'QUYET_DINH'],
  ['44/2016/QĐ-UBND', 'QUYET_DINH'],
  ['768/QĐ-TTg', 'QUYET_DINH'],
  ['500/QĐ-TTg', 'QUYET_DINH'],
  ['262/QĐ-TTg', 'QUYET_DINH'],
  ['1585/QĐ-TTg', 'QUYET_DINH'],
  ['3248A/QĐ-BCT', 'QUYET_DINH'],
  ['13976/QĐ-BCT', 'QUYET_DINH'],
  ['2475/QĐ-UBND', 'QUYET_DINH'],
  ['3968/QĐ-UBND', 'QUYET_DINH'],
  ['525/QĐ-UBND', 'QUYET_DINH'],
  ['400/QĐ-EVN', 'QUYET_DINH'],
  ['2755/TTr-UBND', 'TO_TRINH'],
  ['3976/TTr-UBND', 'TO_TRINH'],
  ['46/NQ-HĐND', 'NGHI_QUYET'],
  ['65/NQ-HĐND', 'NGHI_QUYET'],
  ['05/NQ-HĐND', 'NGHI_QUYET'],
  ['169/NQ-CP', 'NGHI_QUYET'],
  ['1670/NQ-UBTVQH15', 'NGHI_QUYET'],
  ['461/GP-BTNMT', 'GIAY_PHEP'],
  ['66/CĐ-TTg', 'CONG_DIEN'],
  ['43/2012/TT-BCT', 'VAN_BAN_KHAC'],
  ['43/2013/TT-BCT', 'VAN_BAN_KHAC'],
  ['33/2014/TT-BCT', 'VAN_BAN_KHAC'],
  ['09/2019/TT-BCT', 'VAN_BAN_KHAC'],
  ['30/2020/NĐ-CP', 'VAN_BAN_KHAC'],
  ['56/2025/NĐ-CP', 'VAN_BAN_KHAC'],
  ['61/2024/QH15', null],
  ['112/2025/QH15', null],
  ['253/2025/QH15', null],
] as const

/** Plainly made up, one for each further type of NĐ 30/2020/NĐ-CP Annex III. */
const FURTHER = [
  ['01/TB-UBND', 'THONG_BAO'],
  ['02/BB-SCT', 'BIEN_BAN'],
  ['03/KH-UBND', 'KE_HOACH'],
  ['04/CT-UBND', 'VAN_BAN_KHAC'],
  ['05/HD-SCT', 'VAN_BAN_KHAC'],
  ['06/QyĐ-SCT', 'VAN_BAN_KHAC'],
  ['07/ĐA-UBND', 'VAN_BAN_KHAC'],
  ['08/GM-SCT', 'VAN_BAN_KHAC'],
  ['09/CTr-UBND', 'VAN_BAN_KHAC'],
  ['10/BCT-ĐL', 'CONG_VAN'],
  ['11/EVNNPC-QLXD', 'CONG_VAN'],
  ['12/UBND-CNXDKH', 'CONG_VAN'],
  ['13/CV-MAU', 'CONG_VAN'],
  ['14/QĐ–UBND', 'QUYET_DINH'],
  ['15/BCH', 'CONG_VAN'],
] as const

describe('a symbol of a real paper', () => {
  it.each([...REAL, ...FURTHER])('%s is ordinary and says %s', (symbol, type) => {
    for (const typed of [symbol, symbol.normalize('NFD'), ` ${symbol} `]) {
      expect(checkSymbol(typed)).toEqual({ ok: true })
      expect(typeOfSymbol(typed)).toBe(type)
    }
    expect(symbolKey(symbol.toLowerCase())).toBe(symbolKey(symbol))
  })
})

describe('a symbol out of the ordinary', () => {
  it.each([
    ['961/UBND - KTN', 'spaces'],
    ['961 /UBND-KTN', 'spaces'],
    ['Số: 961/UBND-KTN', 'noNumber'],
    ['Số 961/UBND-KTN', 'noNumber'],
    ['UBND-KTN', 'noNumber'],
    ['/UBND-KTN', 'noNumber'],
    ['…/UBND-KTN', 'noNumber'],
    ['QĐ 768/QĐ-TTg', 'noNumber'],
    ['', 'noNumber'],
    ['961-UBND-KTN', 'noSlash'],
    ['961', 'noSlash'],
    ['961 UBND-KTN', 'noSlash'],
    ['961/', 'noIssuer'],
    ['08/2018', 'noIssuer'],
    ['08/2018/', 'noIssuer'],
    ['961/ubnd-ktn', 'lowerCase'],
    ['768/qđ-TTg', 'lowerCase'],
    ['961/UBND-', 'shape'],
    ['961/-UBND', 'shape'],
    ['961//UBND-KTN', 'shape'],
    ['961/UBND--KTN', 'shape'],
    ['961/UBND-KTN.', 'shape'],
    ['961/UBND-KTN ngày 07/3/2025', 'shape'],
    ['123456/UBND-KTN', 'shape'],
    ['08/1818/QĐ-UBND', 'shape'],
    ['961/UBND_KTN', 'shape'],
    ['12/SCT-QLĐN&&TKNL', 'shape'],
    ['12/SCT&', 'shape'],
    ["961/UBND'; DROP TABLE", 'shape'],
  ])('%j: %s', (symbol, hint) => {
    expect(checkSymbol(symbol)).toEqual({ ok: false, hint })
  })

  it.each(['Số 961/UBND-KTN', '', 'QĐ-UBND', '961/', 'Giấy mời', '961/qđ-ttg'])(
    '%j says no type',
    (symbol) => {
      expect(typeOfSymbol(symbol)).toBeNull()
    },
  )
})

describe('the key of a symbol', () => {
  it.each([
    ['961/UBND-KTN', '961/ubnd-ktn'],
    ['961/UBND-KTN', ' 961 / UBND - KTN '],
    ['961/UBND-KTN', '961/UBND–KTN'],
    ['961/UBND-KTN', '961/UBND\u2011KTN'],
    ['768/QĐ-TTg', '768/QĐ-TTG'],
    ['768/QĐ-TTg', '768/QĐ-TTg'.normalize('NFD')],
    ['768/QĐ-TTg', '768/QÐ-TTg'],
    ['05/BC-SCT', '5/BC-SCT'],
  ])('is one for %j and %j', (a, b) => {
    expect(symbolKey(a)).toBe(symbolKey(b))
  })

  it.each([
    ['961/UBND-KTN', '962/UBND-KTN'],
    ['961/UBND-KTN', '961/UBND-KT'],
    ['3248/QĐ-BCT', '3248A/QĐ-BCT'],
    ['768/QĐ-TTg', '768/QD-TTg'],
    ['12/SCT-QLĐN&TKNL', '12/SCT-QLĐN-TKNL'],
    ['50/BC-SCT', '5/BC-SCT'],
    ['08/QĐ-UBND', '08/2018/QĐ-UBND'],
  ])('tells %j from %j', (a, b) => {
    expect(symbolKey(a)).not.toBe(symbolKey(b))
  })

  it('is its own key, and throws at nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'0129A/Đđqð -–&') })),
        (text) => {
          expect(symbolKey(symbolKey(text))).toBe(symbolKey(text))
          expect(typeof checkSymbol(text).ok).toBe('boolean')
          typeOfSymbol(text)
        },
      ),
    )
  })
})

describe('the year of a document', () => {
  it.each([
    ['08/2018/QĐ-UBND', '2019-01-02', 2018],
    ['961/UBND-KTN', '2025-03-07', 2025],
    ['961/UBND-KTN', '2025-03', 2025],
    ['961/UBND-KTN', '2025-Q1', 2025],
    ['961/UBND-KTN', '2025', 2025],
    [null, '2020-05-12', 2020],
    ['43/2012/TT-BCT', null, 2012],
    ['961/UBND-KTN', null, null],
    [null, null, null],
    ['2012/QĐ-UBND', '2020-05-12', 2020],
  ])('of %j and %j is %j', (symbol, date, year) => {
    expect(documentYear({ symbol, date })).toBe(year)
  })
})

describe('what a document of a type is worth as a source', () => {
  it.each(DOCUMENT_TYPES.map((type) => [type]))('%s', (type) => {
    const others = { BAO_CHI: 'PRESS', TRANG_THAM_KHAO: 'REFERENCE', DANH_SACH: 'OFFICE_LIST' } as Record<
      string,
      string
    >
    expect(sourceKindOfDocument(type)).toBe(others[type] ?? 'OFFICIAL')
  })
})
