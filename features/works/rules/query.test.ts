import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkKind } from '@/features/stages/types'
import { parseWorkQuery, workSearchKeys } from '@/features/works/rules/query'
import { exactKey, foldVietnamese, phraseIn } from '@/lib/vietnamese/fold'

const H = 'HYDROPOWER'
const L = 'LINE'
const S = 'SUBSTATION'

describe('parseWorkQuery', () => {
  it.each<[string, WorkKind[] | null, number | null, string]>([
    ['', null, null, ''],
    ['   ', null, null, ''],
    ['…', null, null, ''],
    ['Nậm Voi', null, null, 'Nậm Voi'],
    ['  nam   voi ', null, null, 'nam voi'],
    // every kind word, with and without diacritics, in either encoding, in capitals
    ['thủy điện Nậm Voi', [H], null, 'Nậm Voi'],
    ['thuỷ điện Nậm Voi', [H], null, 'Nậm Voi'],
    ['Thủy điện Nậm Voi'.normalize('NFD'), [H], null, 'Nậm Voi'],
    ['THỦY ĐIỆN NẬM VOI', [H], null, 'NẬM VOI'],
    ['thuy dien nam voi', [H], null, 'nam voi'],
    ['thuỷ dien nam voi', [H], null, 'nam voi'],
    ['thủy-điện Nậm Voi', [H], null, 'Nậm Voi'],
    ['TĐ Nậm Voi', [H], null, 'Nậm Voi'],
    ['tđ nậm voi', [H], null, 'nậm voi'],
    ['TĐ. Nậm Voi', [H], null, 'Nậm Voi'],
    ['td nam voi', [H], null, 'nam voi'],
    ['NMTĐ Lai Châu', [H], null, 'Lai Châu'],
    ['nmtd lai chau', [H], null, 'lai chau'],
    ['nhà máy thủy điện Lai Châu', [H], null, 'Lai Châu'],
    ['nha may thuy dien lai chau', [H], null, 'lai chau'],
    ['Nhà máy TĐ Lai Châu', [H], null, 'Lai Châu'],
    ['trạm thủy điện Nậm Cát', [H], null, 'Nậm Cát'],
    ['trạm biến áp Pắc Ma', [S], null, 'Pắc Ma'],
    ['tram bien ap pac ma', [S], null, 'pac ma'],
    ['trạm Pắc Ma', [S], null, 'Pắc Ma'],
    ['tram pac ma', [S], null, 'pac ma'],
    ['TBA Pắc Ma', [S], null, 'Pắc Ma'],
    ['tba: pac ma', [S], null, 'pac ma'],
    ['đường dây Pắc Ma - Mường Tè', [L], null, 'Pắc Ma - Mường Tè'],
    ['duong day pac ma', [L], null, 'pac ma'],
    ['ĐƯỜNG DÂY PẮC MA', [L], null, 'PẮC MA'],
    ['ĐZ Pắc Ma', [L], null, 'Pắc Ma'],
    ['dz pac ma', [L], null, 'pac ma'],
    ['đz pac ma', [L], null, 'pac ma'],
    ['ĐD Pắc Ma', [L], null, 'Pắc Ma'],
    ['dd pac ma', [L], null, 'pac ma'],
    ['ÐZ Pắc Ma', [L], null, 'Pắc Ma'],
    // voltage, before and behind
    ['TBA 220kV Pắc Ma', [S], 220, 'Pắc Ma'],
    ['TBA 220 kV Pắc Ma', [S], 220, 'Pắc Ma'],
    ['220kV TBA Pắc Ma', [S], 220, 'Pắc Ma'],
    ['220 kV trạm biến áp Pắc Ma', [S], 220, 'Pắc Ma'],
    ['trạm 110KV Phong Thổ', [S], 110, 'Phong Thổ'],
    ['đường dây 110kv đấu nối thủy điện Pa Tần 2', [L], 110, 'đấu nối thủy điện Pa Tần 2'],
    ['duong day 220 kv phong tho - than uyen', [L], 220, 'phong tho - than uyen'],
    ['500kV', null, 500, ''],
    ['500 kv', null, 500, ''],
    ['220kV Pắc Ma', null, 220, 'Pắc Ma'],
    ['ĐZ-220kV Pắc Ma', [L], 220, 'Pắc Ma'],
    ['35kV', null, 35, ''],
    // kind words alone
    ['thủy điện', [H], null, ''],
    ['TĐ', [H], null, ''],
    ['trạm biến áp', [S], null, ''],
    ['tba 220kV', [S], 220, ''],
    ['ĐZ 110 kV', [L], 110, ''],
    // several kinds
    ['TBA và ĐZ 220kV', [S, L], 220, ''],
    ['trạm biến áp, đường dây Phong Thổ', [S, L], null, 'Phong Thổ'],
    ['đường dây và trạm biến áp 220 kV Phong Thổ', [L, S], 220, 'Phong Thổ'],
    ['thủy điện và trạm biến áp', [H, S], null, ''],
    ['đường dây, thủy điện Pa Tần 2', [L, H], null, 'Pa Tần 2'],
    ['đường dây và thủy điện Pa Tần 2', [L, H], null, 'Pa Tần 2'],
    // the plant that a line or substation serves
    ['đường dây TĐ Pa Tần 2', [L], null, 'Pa Tần 2'],
    ['TBA 110kV TĐ Nậm Mở 1A', [S], 110, 'Nậm Mở 1A'],
    ['ĐZ 220kV TĐ Bản Chát MR', [L], 220, 'Bản Chát MR'],
    // names that begin like kind words, and words that only look like them
    ['Trạm Tấu', [S], null, 'Tấu'],
    ['Tràm Tấu', null, null, 'Tràm Tấu'],
    ['Trâm', null, null, 'Trâm'],
    ['tramontane', null, null, 'tramontane'],
    ['Tdn Mẫu', null, null, 'Tdn Mẫu'],
    ['TĐN khu vực', null, null, 'TĐN khu vực'],
    ['tbam', null, null, 'tbam'],
    ['ddt', null, null, 'ddt'],
    ['dzi', null, null, 'dzi'],
    ['Thủy Điền', null, null, 'Thủy Điền'],
    ['Thủy Nguyên', null, null, 'Thủy Nguyên'],
    ['đường', null, null, 'đường'],
    ['Đương Dậy', null, null, 'Đương Dậy'],
    ['nhà máy', null, null, 'nhà máy'],
    ['và', null, null, 'và'],
    ['và TBA', null, null, 'và TBA'],
    ['Pắc Ma TBA', null, null, 'Pắc Ma TBA'],
    ['đấu nối thủy điện', null, null, 'đấu nối thủy điện'],
    ['NLTT Lai Châu 1', null, null, 'NLTT Lai Châu 1'],
    // what is no voltage
    ['220 Pắc Ma', null, null, '220 Pắc Ma'],
    ['220', null, null, '220'],
    ['kV', null, null, 'kV'],
    ['220/110kV Mường Tè', null, null, '220/110kV Mường Tè'],
    ['220kV 110kV', null, 220, '110kV'],
    ['22000kV', null, null, '22000kV'],
    ['Lai Châu 500 kV', null, null, 'Lai Châu 500 kV'],
    ['%_\\', null, null, ''],
    ['TBA (Pắc Ma)', [S], null, 'Pắc Ma)'],
  ])('%j', (q, kinds, voltageKv, phrase) => {
    expect(parseWorkQuery(q)).toMatchObject({ kinds, voltageKv, phrase })
  })

  it.each([
    ['đấu nối TĐ Pa Tần 2', 'đấu nối thủy điện Pa Tần 2'],
    ['dau noi td pa tan 2', 'dau noi thủy điện pa tan 2'],
    ['TĐ Nậm Voi', 'thủy điện Nậm Voi'],
    ['Trạm Tấu', 'Trạm Tấu'],
    ['TBA 220 kV Pắc Ma', 'TBA 220 kV Pắc Ma'],
    ['TĐN', 'TĐN'],
    ['', ''],
  ])('tries %j as %j in the second place', (q, fallback) => {
    expect(parseWorkQuery(q).fallback).toBe(fallback)
  })

  it('takes any text, and loses no letter of the phrase', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom('TĐ', '220', 'kV', '220kV', 'và', ',', 'trạm', 'biến', 'áp', 'thủy', 'điện', 'Voi'),
        )
        .map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (q) => {
        const { phrase } = parseWorkQuery(q)
        expect(` ${foldVietnamese(q)}`.endsWith(` ${foldVietnamese(phrase)}`) || phrase === '').toBe(true)
        expect(parseWorkQuery(q.normalize('NFD'))).toEqual(parseWorkQuery(q.normalize('NFC')))
      }),
    )
  })
})

/** Real names, as the sources have them. */
const REGISTRY: readonly [
  id: string,
  kind: WorkKind,
  voltageKv: number | null,
  name: string,
  ...aliases: string[],
][] = [
  ['H voi', H, null, 'Nậm Voi'],
  ['H si', H, null, 'Nà Si 1A'],
  ['H mit', H, null, 'Hố Mít'],
  ['H quai', H, null, 'Ma Quai'],
  ['H me1', H, null, 'A Mé 1'],
  ['H me2', H, null, 'A Mé 2'],
  ['H u', H, null, 'Kha Ứ'],
  ['H tan2', H, null, 'Pa Tần 2'],
  ['H pac', H, null, 'Pắc Ma'],
  ['H lai', H, null, 'Lai Châu', 'Thủy điện Lai Châu'],
  ['H chat', H, null, 'Bản Chát'],
  ['H sin', H, null, 'Tích năng Sìn Hồ GĐ1'],
  ['S pac', S, 220, 'Pắc Ma'],
  ['S pho', S, 220, 'Phong Thổ'],
  ['S lai', S, 500, 'Lai Châu'],
  ['S mo', S, 110, 'TĐ Nậm Mở 1A'],
  ['L pac', L, 220, 'Pắc Ma – Mường Tè'],
  ['L pho', L, 220, 'Phong Thổ – Than Uyên'],
  ['L pho110', L, 110, 'Phong Thổ – Than Uyên mạch 2'],
  ['L cai', L, 220, 'Than Uyên – Lào Cai', 'Than Uyên - 500 kV Lào Cai'],
  ['L lai', L, 220, 'Lai Châu 500 kV - Phong Thổ'],
  ['L chat', L, 220, 'TĐ Bản Chát MR - Rẽ Bản Chát - Than Uyên'],
  ['L tan2', L, 110, 'đấu nối thủy điện Pa Tần 2'],
]

/** The contract's search: kind, voltage and phrase; if that finds nothing, the whole of q as a phrase. */
function search(q: string): string[] {
  const { kinds, voltageKv, phrase, fallback } = parseWorkQuery(q)
  const idsOf = (fits: (work: (typeof REGISTRY)[number]) => boolean, text: string) =>
    REGISTRY.filter(([, , , ...names]) => phraseIn(workSearchKeys(names).folded, foldVietnamese(text)))
      .filter(fits)
      .map(([id]) => id)
  const isAskedFor = ([, kind, voltage]: (typeof REGISTRY)[number]) =>
    (kinds === null || kinds.includes(kind)) && (voltageKv === null || voltage === voltageKv)
  const found = idsOf(isAskedFor, phrase)
  return found.length > 0 ? found : idsOf(() => true, fallback)
}

describe('a search', () => {
  it.each([
    ['nam voi', ['H voi']],
    ['thuỷ điện nam voi', ['H voi']],
    ['TBA nam voi', []],
    ['pac ma', ['H pac', 'S pac', 'L pac']],
    ['TĐ Pắc Ma', ['H pac']],
    ['trạm 220kV Pắc Ma', ['S pac']],
    ['220 kv pac ma', ['S pac', 'L pac']],
    ['Pắc Ma - Mường Tè', ['L pac']],
    ['pac ma muong te', ['L pac']],
    ['đường dây pac ma', ['L pac']],
    ['đường dây 220kV', ['L pac', 'L pho', 'L cai', 'L lai', 'L chat']],
    ['ĐZ 110 kV', ['L pho110', 'L tan2']],
    ['tba', ['S pac', 'S pho', 'S lai', 'S mo']],
    ['a me', ['H me1', 'H me2']],
    ['A Mé 2', ['H me2']],
    ['pa tan 2', ['H tan2', 'L tan2']],
    ['đường dây TĐ Pa Tần 2', ['L tan2']],
    ['đấu nối TĐ Pa Tần 2', ['L tan2']],
    ['dau noi td pa tan', ['L tan2']],
    ['TBA TĐ Nậm Mở 1A', ['S mo']],
    ['thủy điện Nậm Mở 1A', ['S mo']],
    ['TĐ Bản Chát', ['H chat']],
    ['td ban chat mr', ['L chat']],
    ['thủy điện bản chát mr', ['L chat']],
    ['Lai Châu 500kV', ['L lai']],
    ['lai chau 500 kV', ['L lai']],
    ['500kV lao cai', ['L cai']],
    ['500 kV Lào Cai', ['L cai']],
    ['than uyen lao cai', ['L cai']],
    ['thủy điện Lai Châu', ['H lai']],
    ['500kV Lai Châu', ['S lai']],
    ['lai chau thuy dien', []],
    ['tích năng', ['H sin']],
    ['gđ1', ['H sin']],
    ['kha u', ['H u']],
    ['', REGISTRY.map(([id]) => id)],
  ])('for %j finds %j', (q, ids) => {
    expect(search(q)).toEqual(ids)
    expect(search(q.normalize('NFD').toUpperCase())).toEqual(ids)
  })

  it('never runs from one name into the next', () => {
    const keys = workSearchKeys(['Nậm Voi', 'Ma Quai'])
    expect(phraseIn(keys.folded, 'voi ma')).toBe(false)
    expect(phraseIn(keys.folded, 'ma quai')).toBe(true)
    expect(phraseIn(keys.exact, exactKey('Nậm V'))).toBe(true)
    expect(phraseIn(keys.exact, exactKey('Nam'))).toBe(false)
  })
})
