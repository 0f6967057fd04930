import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Api, startApi } from '../test-client'

let api: Api
const HYDRO = 'thuy-dien-suoi-mau'
const OTHER = 'thuy-dien-suoi-mau-2a'
const LINE = 'duong-day-110kv-suoi-mau-tram-mau'

const plan = {
  symbol: '7/QĐ-THU',
  issuer: 'Thủ tướng Chính phủ',
  date: '2016-03-18',
  type: 'QUYET_DINH' as const,
}

beforeAll(async () => {
  api = await startApi()
  await api.signIn('reader')
  await api.signIn('officer')
  await api.record({
    document: null,
    changes: [
      {
        type: 'WORK_CREATE',
        kind: 'HYDROPOWER',
        set: {
          name: 'Suối Mẫu',
          investor: 'Công ty Mẫu',
          places: [
            { era: '2020', code: '03469', role: 'DAM', asWritten: 'Can Hồ' },
            { era: '2020', code: '03469', role: 'POWERHOUSE', asWritten: 'Can Hồ' },
            { era: '2025', code: '03442', asWritten: 'Pa Ủ' },
          ],
        },
      },
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Mẫu 2A' } },
      { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'Suối Mẫu – Trạm Mẫu', voltageKv: 110 } },
    ],
  })
  await api.record({
    document: { symbol: null, issuer: 'Báo Mẫu', date: '2019-11', type: 'BAO_CHI', foundAt: 'trang 3' },
    changes: [
      { type: 'ACT', work: HYDRO, version: 1, act: 'STATE_RECORDED', stage: 'H9', effectiveOn: '2019' },
      {
        type: 'WORK_EDIT',
        work: HYDRO,
        version: 1,
        set: { capacityMw: 18.6, river: 'Suối Mẫu' },
        approximate: ['capacityMw'],
      },
    ],
  })
  await api.record({
    document: plan,
    changes: [
      {
        type: 'LISTING',
        works: [HYDRO, OTHER].map((work) => ({ work, version: work === HYDRO ? 2 : 1 })),
        annex: 'II',
        nameInPlan: 'Suối Mẫu 1, 2A',
        capacityMw: 30,
        note: 'ghi chú của cán bộ',
      },
    ],
  })
  await api.record({
    document: null,
    changes: [
      { type: 'LINK', work: LINE, version: 1, link: 'CONNECTS', to: HYDRO },
      { type: 'EXPECTED_ACT', work: HYDRO, version: 3, op: 'CREATE', act: 'ENERGISED', month: '2020-06' },
    ],
  })
})
afterAll(() => api.stop())
afterEach(() => vi.unstubAllEnvs())

describe('a work read whole', () => {
  it('says what each figure rests on', async () => {
    const { body } = await api.work(HYDRO)
    expect(body).toMatchObject({ capacityMw: 18.6, stage: 'H9', sourceKind: 'PRESS', version: 4 })
    expect(body.facts.capacityMw).toEqual({
      value: 18.6,
      sourceKind: 'PRESS',
      document: { symbol: null, issuer: 'Báo Mẫu', date: '2019-11' },
      changeSeq: 2,
      approximate: true,
    })
    expect(body.facts.river.approximate).toBe(false)
    expect(body.facts.investor).toMatchObject({ value: 'Công ty Mẫu', changeSeq: 1 })
    expect(body.facts.places.value.map(({ role }: { role: string }) => role)).toEqual([
      'DAM',
      'POWERHOUSE',
      'SITE',
    ])
  })

  it('names its communes as written, with those of today behind the old ones', async () => {
    expect((await api.work(HYDRO)).body.communes).toEqual([
      { era: '2020', code: '03469', name: 'Xã Kan Hồ', asWritten: 'Can Hồ' },
      { era: '2025', code: '03433', name: 'Xã Bum Tở', asWritten: null },
      { era: '2025', code: '03442', name: 'Xã Pa Ủ', asWritten: 'Pa Ủ' },
    ])
  })

  it("keeps the plan's value apart from the project's", async () => {
    const { body } = await api.work(HYDRO)
    expect(body.listings).toEqual([
      {
        document: { symbol: '7/QĐ-THU', issuer: 'Thủ tướng Chính phủ', date: '2016-03-18' },
        annex: 'II',
        row: null,
        nameInPlan: 'Suối Mẫu 1, 2A',
        period: null,
        capacityMw: 30,
        capacityMva: null,
        circuits: null,
        lengthKm: null,
        lengthInProvinceKm: null,
        sharedWith: [{ slug: OTHER, name: 'Suối Mẫu 2A' }],
      },
    ])
    expect((await api.work(OTHER)).body).toMatchObject({ capacityMw: null, stage: null })
  })

  it('shows a link from both ends', async () => {
    expect((await api.work(HYDRO)).body.links).toMatchObject([
      { link: 'CONNECTS', direction: 'FROM', work: { slug: LINE, kind: 'LINE', voltageKv: 110 } },
    ])
    expect((await api.work(LINE)).body.links).toMatchObject([
      { link: 'CONNECTS', direction: 'TO', work: { slug: HYDRO, stage: 'H9' } },
    ])
  })

  it('gives ids and notes to the staff alone', async () => {
    const seen = await api.work(HYDRO)
    expect(seen.body.expectedActs).toEqual([{ act: 'ENERGISED', month: '2020-06', state: 'NOT_STARTED' }])
    expect(JSON.stringify(seen.body)).not.toMatch(/ghi chú của cán bộ|[0-9a-f]{8}-[0-9a-f]{4}-/)
    const inside = await api.work(HYDRO, { as: 'reader' })
    const [expected] = inside.body.expectedActs
    expect(inside.body.listings[0]).toMatchObject({ note: 'ghi chú của cán bộ' })
    const drafting = await api.post({
      document: null,
      changes: [
        {
          type: 'EXPECTED_ACT',
          work: HYDRO,
          version: inside.body.version,
          op: 'DRAFTING',
          expected: expected.id,
        },
      ],
    })
    expect(drafting.status).toBe(201)
    expect((await api.work(HYDRO)).body).toMatchObject({ holder: 'DEPARTMENT', version: 5 })
  })

  it('is gone from everywhere once its creation is undone', async () => {
    const made = await api.record({
      document: null,
      changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Nhầm Mẫu' } }],
    })
    const [created] = made.changes
    const slug = created?.work as string
    expect((await api.list('?q=Nhầm Mẫu')).body.total).toBe(1)
    await api.record({
      document: null,
      note: 'Nhập nhầm',
      changes: [{ type: 'VOID', mends: created?.id as string, version: 1 }],
    })
    expect((await api.work(slug)).status).toBe(404)
    expect((await api.list('?q=Nhầm Mẫu')).body.total).toBe(0)
  })
})

describe('the registry closed to the public', () => {
  it('asks strangers to sign in, and answers the staff', async () => {
    vi.stubEnv('PUBLIC_READ', 'false')
    expect((await api.list('')).status).toBe(401)
    expect((await api.work(HYDRO)).status).toBe(401)
    const openApi = await import('../openapi.json/route')
    const address = 'http://localhost:3000/api/v1/openapi.json'
    expect((await openApi.GET(new Request(address))).status).toBe(401)
    vi.stubEnv('PUBLIC_READ', 'true')
    expect((await openApi.GET(new Request(address))).status).toBe(200)
    vi.stubEnv('PUBLIC_READ', 'false')
    expect((await api.list('', { as: 'reader' })).status).toBe(200)
  })
})
