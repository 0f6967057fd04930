import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffScope } from '@/features/access/loaders'
import { letter } from '@/features/changes/testing/desk'
import { type Registry, startRegistry } from '@/features/changes/testing/registry'
import { plannedMonths } from '../rules/month-counts'
import type { PlanItem } from '../types'
import { leftOpen, monthCounts, planItems } from './plan'

const scope = staffScope({ id: 'u1', name: 'Chuyên viên Thử', email: 'thu@laichau.example', role: 'officer' })

let registry: Registry
let slug: string
const act = 'SURVEY_PERMITTED'

const change = async (more: object) => {
  return { type: 'EXPECTED_ACT', work: slug, version: await registry.version(slug), ...more }
}
const send = async (more: object, document: object | null = null) => {
  const set = await registry.record({ document, changes: [more] } as Parameters<Registry['record']>[0])
  return set.changes[0]?.id as string
}
const only = async (month: string): Promise<PlanItem> => {
  const items = await planItems(scope, month)
  expect(items).toHaveLength(1)
  return items[0] as PlanItem
}

beforeAll(async () => {
  registry = await startRegistry()
  const set = await registry.record({
    document: null,
    changes: [
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Thử 1' } },
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Thử 2' } },
    ],
  })
  slug = set.changes[0]?.work as string
})
afterAll(() => registry.stop())

describe('the plan of a month', () => {
  let made: string
  let slipped: string

  it('has what is expected in it, as it was made', async () => {
    made = await send(await change({ op: 'CREATE', act, month: '2020-05' }))
    expect(await only('2020-05')).toMatchObject({
      id: made,
      act,
      state: 'NOT_STARTED',
      since: null,
      changeId: made,
      drafter: null,
      document: null,
      carriedFrom: null,
      carriedTo: null,
      work: { slug, name: 'Suối Thử 1', version: 2 },
    })
    expect(await planItems(scope, '2020-06')).toEqual([])
  })

  it('knows who drafts it and since when', async () => {
    const drafted = await send(await change({ op: 'DRAFTING', expected: made, state: 'DRAFTING' }))
    const item = await only('2020-05')
    expect(item).toMatchObject({ state: 'DRAFTING', changeId: drafted, drafter: { id: 'u1', name: null } })
    expect(item.since).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('keeps the trace of what was carried over, in both months', async () => {
    slipped = await send(await change({ op: 'SLIP', expected: made, toMonth: '2020-06' }))
    expect(await only('2020-05')).toMatchObject({ state: 'SLIPPED', carriedTo: '2020-06', changeId: slipped })
    expect(await only('2020-06')).toMatchObject({
      id: slipped,
      state: 'DRAFTING',
      carriedFrom: '2020-05',
      carriedTo: null,
      drafter: { id: 'u1' },
    })
  })

  it('leaves to later months what is open, and only that', async () => {
    expect((await leftOpen(scope, '2020-07')).map(({ id }) => id)).toEqual([slipped])
    expect(await leftOpen(scope, '2020-06')).toEqual([])
  })

  it('has the paper that did it, and the day', async () => {
    const version = await registry.version(slug)
    const done = await send({ type: 'ACT', work: slug, version, act }, letter('9', '2020-06-12'))
    const item = await only('2020-06')
    expect(item).toMatchObject({ state: 'DONE', doneOn: '2020-06-12', changeId: done })
    expect(item.document?.symbol).toContain('9')
    expect(await leftOpen(scope, '2020-07')).toEqual([])
  })

  it('is listed by month, newest first; what was dropped is not counted', async () => {
    const gone = await send(await change({ op: 'CREATE', act: 'STARTED', month: '2020-06' }))
    await send(await change({ op: 'CANCEL', expected: gone }))
    expect(plannedMonths(await monthCounts(scope))).toEqual([
      { month: '2020-06', total: 1, done: 1, open: 0 },
      { month: '2020-05', total: 1, done: 0, open: 0 },
    ])
  })
})
