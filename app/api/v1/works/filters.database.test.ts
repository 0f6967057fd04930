import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '@/features/changes/schema'
import { db } from '@/lib/db'
import { type Api, startApi } from '../test-client'

let api: Api

const create = (kind: 'HYDROPOWER' | 'LINE' | 'SUBSTATION', name: string, set: object = {}) =>
  ({ type: 'WORK_CREATE', kind, set: { name, ...set } }) as ChangeSetRequest['changes'][number]
const stand = (work: string, stage: `H${number}` | `L${number}`, effectiveOn: string | null) =>
  ({ type: 'ACT', work, version: 1, act: 'STATE_RECORDED', stage, effectiveOn }) as const

beforeAll(async () => {
  api = await startApi()
  await api.signIn('officer')
  await api.record({
    document: null,
    changes: [
      create('HYDROPOWER', 'Ba Mươi', { capacityMw: 30, investor: 'Công ty cổ phần Thử Nghiệm' }),
      create('HYDROPOWER', 'Ba Mươi Mốt', { capacityMw: 30.001, investor: 'Công ty TNHH Thử Nghiệm' }),
      create('HYDROPOWER', 'Năm Mươi', { capacityMw: 50 }),
      create('HYDROPOWER', 'Chưa Biết'),
      create('LINE', 'Mẫu Một', { voltageKv: 35 }),
      create('LINE', 'Mẫu Hai', { voltageKv: 110, investor: 'EVN NPC' }),
      create('SUBSTATION', 'Mẫu Ba', { voltageKv: 220 }),
      create('SUBSTATION', 'Mẫu Bốn', { voltageKv: 500 }),
      create('SUBSTATION', 'Mẫu Năm'),
    ],
  })
  await api.record({
    document: null,
    changes: [
      stand('thuy-dien-ba-muoi', 'H5', '2020-06-30'),
      stand('thuy-dien-ba-muoi-mot', 'H5', '2020-07-01'),
      stand('thuy-dien-nam-muoi', 'H10', '2001'),
      stand('thuy-dien-chua-biet', 'H4', null),
      stand('duong-day-35kv-mau-mot', 'L3', '2020'),
      stand('duong-day-110kv-mau-hai', 'L3', '2019-11'),
    ],
  })
  await api.record({
    document: { type: 'CONG_VAN', symbol: '12/UBND-THU', issuer: 'UBND tỉnh Lai Châu', date: '2020-08-01' },
    changes: [{ type: 'ACT', work: 'duong-day-110kv-mau-hai', version: 2, act: 'REFUSED' }],
  })
  await api.record({
    document: {
      type: 'QUYET_DINH',
      symbol: '0768/QĐ-THU',
      issuer: 'Thủ tướng Chính phủ',
      date: '2025-04-15',
    },
    changes: [
      {
        type: 'LISTING',
        nameInPlan: 'Hàng mẫu',
        works: [
          { work: 'thuy-dien-ba-muoi', version: 2 },
          { work: 'tram-500kv-mau-bon', version: 1 },
        ],
      },
    ],
  })
})
afterAll(() => api.stop())

const names = async (query: Record<string, string | string[]>): Promise<string[]> => {
  const pairs = Object.entries(query).flatMap(([name, values]) =>
    [values].flat().map((value) => [name, value]),
  )
  const { status, body } = await api.list(`?${new URLSearchParams(pairs)}`)
  expect([status, body.problems]).toEqual([200, undefined])
  return body.items.map((item: { name: string }) => item.name)
}

describe('organization', () => {
  it.each([
    ['Công ty cổ phần Thử Nghiệm', ['Ba Mươi']],
    ['CTCP Thử Nghiệm', ['Ba Mươi']],
    ['cty cp thu nghiem', ['Ba Mươi']],
    ['EVNNPC', ['Mẫu Hai']],
    // A part of a name is no name.
    ['Thử Nghiệm', []],
    // It issued papers; it invests in nothing.
    ['UBND tỉnh Lai Châu', []],
  ])('%s', async (organization, found) => {
    expect(await names({ organization })).toEqual(found)
  })

  it('is found by its id and by any of several, also none', async () => {
    const { id } = await db.organization.findFirstOrThrow({ where: { name: 'Công ty TNHH Thử Nghiệm' } })
    expect(await names({ organization: id })).toEqual(['Ba Mươi Mốt'])
    expect(await names({ organization: [id, 'none'], kind: 'HYDROPOWER' })).toEqual([
      'Ba Mươi Mốt',
      'Chưa Biết',
      'Năm Mươi',
    ])
  })
})

describe('waitingSince', () => {
  it.each([
    // 30/06 lies in June, 01/07 does not; the operating, the refused and the undated wait for nothing that is known.
    ['2020-06', ['Ba Mươi', 'Mẫu Một']],
    ['2020-06-29', ['Mẫu Một']],
    ['2020-06-30', ['Ba Mươi', 'Mẫu Một']],
    ['2020-Q3', ['Ba Mươi', 'Ba Mươi Mốt', 'Mẫu Một']],
    ['2020', ['Ba Mươi', 'Ba Mươi Mốt', 'Mẫu Một']],
    // Known to the year only: from its first day.
    ['2020-01-01', ['Mẫu Một']],
    ['2019', []],
  ])('%s', async (waitingSince, found) => {
    expect(await names({ waitingSince })).toEqual(found)
  })
})

describe('listing', () => {
  it.each([
    ['768/QĐ-THU', ['Ba Mươi', 'Mẫu Bốn']],
    ['0768/qđ – thu', ['Ba Mươi', 'Mẫu Bốn']],
    ['769/QĐ-THU', []],
    // A paper that moves a work is no plan that names it.
    ['12/UBND-THU', []],
  ])('%s', async (listing, found) => {
    expect(await names({ listing })).toEqual(found)
  })

  it('none: named by no plan', async () => {
    expect(await names({ listing: 'none', kind: 'SUBSTATION' })).toEqual(['Mẫu Ba', 'Mẫu Năm'])
    expect(await names({ listing: ['none', '768/QĐ-THU'], kind: 'SUBSTATION' })).toHaveLength(3)
  })
})

describe('size', () => {
  it.each([
    ['SMALL', ['Ba Mươi']],
    ['MEDIUM', ['Ba Mươi Mốt']],
    ['LARGE', ['Năm Mươi']],
    ['BELOW_110KV', ['Mẫu Một']],
    ['110KV', ['Mẫu Hai']],
    ['220KV', ['Mẫu Ba']],
    ['500KV', ['Mẫu Bốn']],
    ['UNKNOWN', ['Chưa Biết', 'Mẫu Năm']],
  ])('%s', async (size, found) => {
    expect(await names({ size })).toEqual(found)
  })
})

it('stage=UNKNOWN asks for works whose stage nobody has recorded, beside others', async () => {
  // A listing moved Mẫu Bốn.
  expect(await names({ stage: 'UNKNOWN' })).toEqual(['Mẫu Ba', 'Mẫu Năm'])
  expect(await names({ stage: ['UNKNOWN', 'H10'] })).toEqual(['Mẫu Ba', 'Mẫu Năm', 'Năm Mươi'])
  expect(await names({ stage: 'UNKNOWN', phase: 'SURVEY' })).toEqual([])
})

it.each([
  ['waitingSince=hôm+qua', 'waitingSince'],
  ['waitingSince=2020&waitingSince=2021', 'waitingSince'],
  ['size=BIG', 'size'],
  [`organization=${'x'.repeat(201)}`, 'organization'],
])('%.40s is refused by name', async (query, name) => {
  const { status, body } = await api.list(`?${query}`)
  expect([status, body.problems[0].path]).toEqual([400, name])
})
