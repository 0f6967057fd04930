import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { openStore, type Store } from '@/lib/testing/database'
import { type LoadResult, loadList } from './load-list'

const HEADER =
  'Loại công trình;Tên công trình;Điện áp (kV);Xã;Giai đoạn;Từ ngày;Công suất (MW);Điện lượng năm (triệu kWh);Chủ đầu tư'
const AUTHOR = 'tai-khoan-thu'

let store: Store

beforeAll(async () => {
  store = await openStore()
})

afterAll(() => store.close())

const load = (lines: string[], reason: string | null = null): Promise<LoadResult> =>
  loadList({
    bytes: new TextEncoder().encode([HEADER, ...lines].join('\r\n')),
    name: 'danh-sach-thu.csv',
    authorId: AUTHOR,
    reason,
    today: '2026-11-21',
  })

const sentences = (result: LoadResult) =>
  result.kind === 'refused' ? result.complaints.map(({ sentence }) => sentence) : [result.kind]

describe('loadList', () => {
  it('enters a list as one accepted set with its list as the source', async () => {
    const result = await load([
      'Thủy điện;Thử Một;;Tà Tổng;H3;5/2020;12,5;48;Công ty Thử nghiệm',
      'Trạm biến áp;Thử Hai;220;;Có trong quy hoạch;;;;',
      'Đường dây;Thử Ba – Thử Bốn;110;Tà Tổng; ;;;;',
    ])
    expect(result).toMatchObject({ kind: 'loaded', count: 3 })
    const set = await db.changeSet.findFirstOrThrow({ include: { document: true, changes: true } })
    expect(set).toMatchObject({ source: 'SYSTEM', authorId: AUTHOR, review: 'NONE' })
    expect(set.document).toMatchObject({
      type: 'DANH_SACH',
      abstract: 'danh-sach-thu.csv',
      date: '2026-11-21',
    })
    const works = await db.work.findMany({ orderBy: { slug: 'asc' }, include: { hydropower: true } })
    expect(works).toMatchObject([
      { slug: 'duong-day-110kv-thu-ba-thu-bon', stage: null },
      { slug: 'thuy-dien-thu-mot', stage: 3, stageSince: '2020-05', sourceKind: 'OFFICE_LIST' },
      { slug: 'tram-220kv-thu-hai', stage: 1, stageSince: null, sourceKind: 'OFFICE_LIST' },
    ])
    expect(Number(works[1]?.hydropower?.capacityMw)).toBe(12.5)
    expect(works[1]?.facts).toMatchObject({ capacityMw: { sourceKind: 'OFFICE_LIST' } })
  })

  it('tells everything at once, in the order of the lines, and writes nothing', async () => {
    const before = await db.work.count()
    const result = await load([
      'Thủy điện;Thử Năm;;Chốn Thử;H3;5/2020;2,958;;',
      'Thủy điện;Thử Sáu;;;;;99999;;',
      'Thủy điện;Thử Một;;;;;một;;',
      'Thủy điện;Thử Bảy;;;;;1;1;',
    ])
    expect(sentences(result)).toEqual([
      'Dòng 2, cột Xã: Không có xã, phường, thị trấn nào tên là “Chốn Thử”.',
      'Dòng 2, cột Công suất (MW): “2,958” đọc được hai cách: 2.958 hoặc 2,958. Ghi không có dấu phân nhóm (ví dụ 2958), hoặc thêm chữ số thập phân (ví dụ 2,9580).',
      expect.stringMatching(/^Dòng 3, cột Công suất \(MW\): /),
      'Dòng 4, cột Tên công trình: “Thử Một” đã có trong sổ (thuy-dien-thu-mot). Bỏ dòng này; sửa số liệu trên trang của công trình.',
      'Dòng 4, cột Công suất (MW): “một” không phải là số. Chỉ ghi số, không ghi đơn vị.',
      expect.stringMatching(/^Dòng 5, cột Điện lượng năm \(triệu kWh\): /),
    ])
    expect(await db.work.count()).toBe(before)
  })

  it('passes warnings over with a reason, which the history keeps', async () => {
    const odd = ['Thủy điện;Thử Tám;;;;;1;1;', 'Thủy điện;Thu Mot;;;;;;;']
    const refused = await load(odd)
    expect(refused).toMatchObject({
      kind: 'refused',
      complaints: [
        { line: 2, isWarning: true },
        { line: 3, isWarning: true },
      ],
    })
    expect(await load(odd, 'Đã đối chiếu hồ sơ')).toMatchObject({ kind: 'loaded', count: 2 })
    const set = await db.changeSet.findFirstOrThrow({ orderBy: { seq: 'desc' }, include: { note: true } })
    expect(set.note?.text).toBe('Đã đối chiếu hồ sơ')
    expect(set.reasons).toMatchObject([{ rule: 'energy.factor', reason: 'Đã đối chiếu hồ sơ' }])
    expect(await db.work.count({ where: { slug: 'thuy-dien-thu-mot-2' } })).toBe(1)
  })

  it('refuses what is too long for a name in words', async () => {
    const [sentence] = sentences(await load([`Thủy điện;${'Thử '.repeat(80)};;;;;;;`]))
    expect(sentence).toMatch(/^Dòng 2, cột Tên công trình: .*200/)
  })

  it('loads a thousand lines', async () => {
    const lines = Array.from(
      { length: 1000 },
      (_, i) => `Thủy điện;Dòng thử ${i};;Tà Tổng;H0;2020;${1 + (i % 30)};;`,
    )
    expect(await load(lines)).toMatchObject({ kind: 'loaded', count: 1000 })
  })
})
