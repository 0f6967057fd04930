import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicScope } from '@/features/access/loaders'
import { workBySlug } from '@/features/works/data/one'
import { planQuotas, stageSums } from '@/features/works/data/overview'
import { decision, letter } from '../testing/desk'
import { type Registry, startRegistry } from '../testing/registry'
import { latestActs } from './latest-acts'
import { workEvents } from './work-events'

let registry: Registry
let slugs: string[]
const versions = new Map<string, number>()

const open = publicScope()
if (!open.ok) throw new Error('the tests read as the public')
const { scope } = open

/** Records one act for some works, and counts their versions. */
async function act(document: object, of: string[], more: object) {
  const changes = of.map((work) => ({ type: 'ACT', work, version: versions.get(work) ?? 1, ...more }))
  const set = await registry.record({ document, changes } as Parameters<Registry['record']>[0])
  for (const { work, version } of set.changes) versions.set(work, version)
  return set
}
const [first, second] = [() => slugs[0] as string, () => slugs[1] as string]

beforeAll(async () => {
  registry = await startRegistry()
  const set = await registry.record({
    document: decision('7', '2020-01-05'),
    changes: [
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Thử 1', capacityMw: 0.1 } },
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Thử 2', capacityMw: 0.2 } },
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Thử 3' } },
      { type: 'QUOTA', title: 'Chỉ tiêu thử', capacityMw: 12.5, period: '2025-2030', note: 'nội bộ' },
    ],
  })
  slugs = set.changes.map(({ work }) => work)
  await act(letter('8', '2020-05-12'), [first(), second()], { act: 'SURVEY_PERMITTED' })
  const suspended = await act(letter('9', '2021-02-01'), [first()], { act: 'SUSPENDED' })
  await act(letter('10', '2021-03-01'), [first()], { act: 'RESUMED' })
  await registry.record({
    note: 'Nhập nhầm',
    changes: [
      { type: 'VOID', mends: suspended.changes[0]?.id as string, version: versions.get(first()) as number },
    ],
  })
})
afterAll(() => registry.stop())

describe('the acts recorded last', () => {
  it('stand newest first, one entry for each paper with all its works, and leave out what was undone', async () => {
    const sets = await latestActs(scope, 6)
    expect(sets.map(({ document, acts }) => [document?.symbol, acts])).toMatchObject([
      [expect.stringContaining('10'), [{ act: 'RESUMED', stage: null, works: [{ slug: first() }] }]],
      [
        expect.stringContaining('8'),
        [{ act: 'SURVEY_PERMITTED', works: [{ slug: first() }, { slug: second() }] }],
      ],
    ])
    expect(await latestActs(scope, 1)).toHaveLength(1)
  })

  it('name nobody', async () => {
    expect(JSON.stringify(await latestActs(scope, 6))).not.toMatch(/author|note|reason/i)
  })
})

describe('the acts of a work that opened no stage', () => {
  it('are those that still count', async () => {
    expect(await workEvents(scope, first())).toMatchObject([
      { act: 'RESUMED', on: '2021-03-01', holder: null, until: null, document: { date: '2021-03-01' } },
    ])
    expect(await workEvents(scope, second())).toEqual([])
    expect(await workEvents(scope, 'khong-co')).toEqual([])
  })
})

describe('what everybody may read', () => {
  it('holds no id by which a paper or a change could be named', async () => {
    const work = await workBySlug(scope, first())
    const read = [await latestActs(scope, 6), await workEvents(scope, first()), await planQuotas(scope), work]
    expect(work?.stays).not.toEqual([])
    expect(JSON.stringify(read)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })
})

describe('the overview', () => {
  it('sums what is known and counts what is not', async () => {
    const sums = await stageSums(scope)
    expect(sums.find(({ stage }) => stage === 1)).toEqual({
      kind: 'HYDROPOWER',
      stage: 1,
      count: 2,
      known: 2,
      sum: 0.3,
    })
    expect(sums.find(({ stage }) => stage === null)).toMatchObject({ count: 1, known: 0, sum: null })
  })

  it('gives quotas with their paper, and no note', async () => {
    const [quota] = await planQuotas(scope)
    expect(quota).toMatchObject({ title: 'Chỉ tiêu thử', capacityMw: 12.5, document: { date: '2020-01-05' } })
    expect(quota).not.toHaveProperty('note')
  })
})
