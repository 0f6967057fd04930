import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { openStore, type Store } from '@/lib/testing/database'
import { changeSets } from './change-sets'
import { enter } from './enter'
import { SOURCES } from './sources'

/** Totals counted by hand from the lists of sources: the registry may hold no figure beyond them. */
const OWN = { hydropower: 21, capacityMw: 2438.35, energy: 7, annualEnergyGwh: 7811.89 }

let store: Store

beforeAll(async () => {
  store = await openStore()
  await enter(changeSets(SOURCES))
})

afterAll(() => store.close())

const work = (slug: string) =>
  db.work.findUniqueOrThrow({
    where: { slug },
    include: { stays: { orderBy: { position: 'asc' } }, expectedActs: true, substation: true, line: true },
  })

/** Stage, since when, on what it rests, and what is expected. */
async function standing(slug: string): Promise<string> {
  const { stays, expectedActs } = await work(slug)
  const first = stays[0]
  const opening = first ? `${first.stage} ${first.entered} ${first.sourceKind}` : '–'
  return [opening, ...expectedActs.map(({ act, month, state }) => `${act} ${month} ${state}`)].join(' | ')
}

describe('the works of the article of 2020', () => {
  const survey = '0 2020-04 INFERRED | SURVEY_PERMITTED 2020-05 NOT_STARTED'
  const submission = '3 2020-04 INFERRED | SUBMITTED_TO_MOIT 2020-05 NOT_STARTED'
  const site = '3 2020-04 INFERRED | SITE_AGREED 2020-05 NOT_STARTED'
  const route = '3 2020-04 INFERRED | ROUTE_AGREED 2020-05 NOT_STARTED'

  it.each([
    ['thuy-dien-nam-voi', survey],
    ['thuy-dien-na-si-1a', survey],
    ['thuy-dien-ho-mit', survey],
    ['thuy-dien-ma-quai', survey],
    ['thuy-dien-nam-tan', survey],
    ['thuy-dien-a-me-1', submission],
    ['thuy-dien-a-me-2', submission],
    ['thuy-dien-kha-u', submission],
    ['thuy-dien-pa-tan-2', '–'],
    ['tram-220kv-pac-ma', site],
    ['tram-220kv-phong-tho', site],
    ['duong-day-220kv-pac-ma-muong-te', route],
    ['duong-day-220kv-phong-tho-than-uyen', route],
    ['duong-day-220kv-than-uyen-lao-cai', route],
    ['duong-day-110kv-dau-noi-thuy-dien-pa-tan-2', route],
  ])('%s', async (slug, expected) => {
    expect(await standing(slug)).toBe(expected)
  })

  it('are the only ones with expected acts: fourteen, all open', async () => {
    expect(await db.expectedAct.count()).toBe(14)
  })

  it('have moved on where later news says so, and stand where it says nothing', async () => {
    expect(await work('tram-220kv-pac-ma')).toMatchObject({
      stage: 5,
      stageSince: '2024-11',
      sourceKind: 'PRESS',
    })
    expect(await work('duong-day-220kv-phong-tho-than-uyen')).toMatchObject({
      stage: 5,
      stageSince: '2025-09',
    })
    expect(await work('tram-220kv-phong-tho')).toMatchObject({ stage: 3, stageSince: '2020-04' })
    expect(await work('duong-day-220kv-than-uyen-lao-cai')).toMatchObject({ stage: 3, stageSince: '2020-04' })
  })

  it('are joined by five rows of QĐ 768/QĐ-TTg, not doubled', async () => {
    const rows = await db.planListing.findMany({
      where: {
        document: { symbol: '768/QĐ-TTg' },
        works: { some: { work: { expectedActs: { some: {} } } } },
      },
    })
    expect(rows.map(({ nameInPlan }) => nameInPlan).sort()).toEqual([
      'Phong Thổ',
      'Phong Thổ - Than Uyên',
      'Pắc Ma',
      'Pắc Ma - Mường Tè',
      'Than Uyên - 500 kV Lào Cai',
    ])
  })
})

describe('the registry after the seed', () => {
  it('holds each work once', async () => {
    const works = await db.work.findMany({ select: { kind: true, name: true, voltageKv: true } })
    const keys = works.map(({ kind, name, voltageKv }) => `${kind} ${name} ${voltageKv ?? ''}`)
    expect(keys).toHaveLength(76)
    expect(new Set(keys).size).toBe(76)
  })

  it('takes no stage from "triển khai" or from silence, and no date that is not given', async () => {
    const unknown = await db.work.findMany({ where: { stage: null }, orderBy: { slug: 'asc' } })
    expect(unknown.map(({ slug }) => slug)).toEqual([
      'thuy-dien-nam-cau-1-2',
      'thuy-dien-nam-mo-1a',
      'thuy-dien-nam-na-1',
      'thuy-dien-nam-si-luong-3',
      'thuy-dien-nam-si-luong-4',
      'thuy-dien-nam-xi-lung-2',
      'thuy-dien-nam-xi-lung-2a',
      'thuy-dien-pa-tan-2',
      'thuy-dien-thien-nam',
      'tram-220kv-than-uyen',
      'tram-500kv-lai-chau',
    ])
    expect(await work('thuy-dien-nam-xi-lung-1')).toMatchObject({ stage: 10, stageSince: null })
  })

  it('keeps the figures of the works to those of the lists', async () => {
    const hydropower = await db.hydropowerDetail.aggregate({
      _sum: { capacityMw: true, annualEnergyGwh: true },
      _count: { capacityMw: true, annualEnergyGwh: true, unitCount: true, landHa: true },
    })
    expect({
      hydropower: hydropower._count.capacityMw,
      capacityMw: Number(hydropower._sum.capacityMw),
      energy: hydropower._count.annualEnergyGwh,
      annualEnergyGwh: Number(hydropower._sum.annualEnergyGwh),
    }).toEqual(OWN)
    expect(hydropower._count).toMatchObject({ unitCount: 0, landHa: 0 })
    const lines = await db.lineDetail.findMany({ where: { lengthKm: { not: null } } })
    expect(lines.map(({ lengthKm }) => Number(lengthKm)).sort()).toEqual([84.9, 89])
    const substations = await db.substationDetail.findMany({ where: { capacityMva: { not: null } } })
    expect(substations.map(({ capacityMva }) => Number(capacityMva))).toEqual([500])
    const money = await db.work.aggregate({ _sum: { totalInvestmentBnVnd: true } })
    expect(Number(money._sum.totalInvestmentBnVnd)).toBeCloseTo(47582 + 430 + 306.406)
    expect(await db.work.count({ where: { latitude: { not: null } } })).toBe(10)
  })

  it('keeps the figures of the plans to the rows of their annexes', async () => {
    const sums = async (where: object) => {
      const { _sum, _count } = await db.planListing.aggregate({
        where,
        _sum: { capacityMw: true, capacityMva: true, circuits: true, lengthKm: true },
        _count: true,
      })
      return [_count, ...Object.values(_sum).map(Number)]
    }
    expect(await sums({ document: { symbol: '768/QĐ-TTg' } })).toEqual([33, 1553.8, 10050, 36, 740])
    expect(await sums({ document: { symbol: null } })).toEqual([4, 294, 0, 0, 0])
    const quotas = await db.planQuota.findMany({ orderBy: { capacityMw: 'asc' } })
    expect(quotas.map(({ capacityMw }) => Number(capacityMw))).toEqual([40.5, 892, 1092.1])
  })

  it('gives one row of the plan to three works whose shares are unknown', async () => {
    const row = await db.planListing.findFirstOrThrow({
      where: { nameInPlan: 'Thủy điện Nậm Củm 1,4,5', document: { symbol: '768/QĐ-TTg' } },
      include: { works: { include: { work: { include: { hydropower: true } } } } },
    })
    expect(Number(row.capacityMw)).toBe(100.8)
    expect(row.works.map(({ work }) => work.name).sort()).toEqual(['Nậm Củm 1', 'Nậm Củm 4', 'Nậm Củm 5'])
    expect(row.works.every(({ work }) => work.hydropower?.capacityMw === null)).toBe(true)
  })

  it('names a source for every work, state and figure', async () => {
    const created = await db.change.findMany({ where: { type: 'WORK_CREATE' } })
    expect(created).toHaveLength(76)
    expect(created.filter(({ documentId }) => !documentId)).toEqual([])
    const works = await db.work.findMany({ select: { slug: true, facts: true } })
    const facts = works.flatMap(({ slug, facts }) =>
      Object.entries(facts as Record<string, { documentId: string; sourceKind: string }>).map(
        ([key, fact]) => {
          return { at: `${slug} ${key}`, ...fact }
        },
      ),
    )
    expect(facts.filter(({ documentId, sourceKind }) => !documentId || !sourceKind)).toEqual([])
    expect(await db.stageStay.count({ where: { documentId: null } })).toBe(0)
  })

  it('marks what the sources say differently', async () => {
    const marked = await db.work.findMany({ where: { sourceConflict: { not: null } } })
    expect(marked.map(({ name }) => name).sort()).toEqual([
      'Nậm Củm 1',
      'Nậm Củm 2',
      'Nậm Củm 3',
      'Nậm Củm 4',
      'Nậm Củm 5',
      'Nậm Củm 6',
      'Nậm Phà 5',
      'Pa Vây Sử',
      'Pắc Ma',
      'Pắc Ma',
      'Tả Páo Hồ 1A',
      'Tả Páo Hồ 1B',
    ])
  })

  it('stays as it is when the seed is entered again', async () => {
    const before = await db.changeSet.count()
    await enter(changeSets(SOURCES))
    expect(await db.changeSet.count()).toBe(before)
    expect(before).toBe(SOURCES.length)
  })

  it('is told to be whole by its last set', async () => {
    const last = await db.changeSet.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(readFileSync('scripts/steps/seed.mjs', 'utf8')).toContain(`LAST_SET = '${last.idempotencyKey}'`)
  })
})
