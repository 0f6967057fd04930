import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staffScope } from '@/features/access/loaders'
import { article, decision, letter } from '@/features/changes/testing/desk'
import { type Registry, startRegistry } from '@/features/changes/testing/registry'
import { firstMoment, linesSaid } from '../rules/changed'
import { monthsInBrief } from '../rules/month-in-brief'
import { changedCount, changedSets } from './changed'
import { waiting } from './overview'
import { monthCounts } from './plan'

const scope = staffScope({ id: 'thu', name: 'Thử', email: 'thu@example.vn', role: 'reader' })

let registry: Registry
const slugs: Record<string, string> = {}
const versions = new Map<string, number>()

type Sent = Parameters<Registry['record']>[0]

async function record(document: object | null, name: string, more: object) {
  const work = slugs[name] as string
  const change = { type: 'ACT', work, version: versions.get(work) ?? 1, ...more }
  const set = await registry.record({ document, changes: [change] } as Sent)
  for (const { work: changed, version } of set.changes) versions.set(changed, version)
  return set
}

const state = (name: string, stage: string, more: object = {}) =>
  record(article('2026-01-05'), name, { act: 'STATE_RECORDED', stage, effectiveOn: '2026-01-05', ...more })

const handOver = (name: string, holder: string, number: string, date: string, receivedOn: string) =>
  record({ ...letter(number, date), receivedOn }, name, { act: 'HANDED_OVER', holder })

beforeAll(async () => {
  registry = await startRegistry()
  const names = ['Hồ sơ', 'Đang xây', 'Tạm dừng', 'Lời hẹn']
  const { changes } = await registry.record({
    document: decision('77', '2020-01-05'),
    changes: names.map((name) => ({
      type: 'WORK_CREATE',
      kind: 'HYDROPOWER',
      set: { name: `Suối ${name}` },
    })),
  } as Sent)
  for (const [at, { work }] of changes.entries()) slugs[names[at] as string] = work
  await state('Hồ sơ', 'H6')
  await state('Đang xây', 'H9')
  await state('Tạm dừng', 'H6', { condition: 'SUSPENDED' })
  await state('Lời hẹn', 'H0')
})
afterAll(() => registry.stop())

const fileOf = async (name: string, today: string) =>
  (await waiting(scope, today)).files.find(({ work }) => work.slug === slugs[name])

describe('what waits', () => {
  it('is what is to go on and lies with somebody: no building site, nothing that stands still', async () => {
    const { files } = await waiting(scope, '2026-11-22')
    expect(files.map(({ work, holder }) => [work.slug, holder])).toEqual([
      [slugs['Hồ sơ'], 'INVESTOR'],
      [slugs['Lời hẹn'], 'DEPARTMENT'],
    ])
  })

  it('has a clock from the day on which the dossier came in, through the hands of both bodies', async () => {
    expect((await fileOf('Hồ sơ', '2026-02-02'))?.clock.state).toBe('NONE')
    const first = await handOver('Hồ sơ', 'DEPARTMENT', '1', '2026-03-02', '2026-03-03')
    await handOver('Hồ sơ', 'PROVINCE', '2', '2026-04-08', '2026-04-10')
    expect(await fileOf('Hồ sơ', '2026-11-22')).toMatchObject({
      holder: 'PROVINCE',
      since: '2026-04-08',
      clock: { state: 'OVERDUE', receivedOn: '2026-03-03', rule: { limit: { value: 35 } } },
    })

    const work = slugs['Hồ sơ'] as string
    const undone = {
      type: 'VOID',
      mends: first.changes[0]?.id as string,
      version: versions.get(work) as number,
    }
    const set = await registry.record({ note: 'Nhập nhầm', changes: [undone] } as Sent)
    versions.set(work, set.changes[0]?.version as number)
    expect((await fileOf('Hồ sơ', '2026-11-22'))?.clock).toMatchObject({ receivedOn: '2026-04-10' })
  })
})

describe('what was promised', () => {
  it('is late when its month is over, and no file is overdue for it', async () => {
    const expected = { type: 'EXPECTED_ACT', op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2026-10' }
    await record(null, 'Lời hẹn', expected)
    expect((await waiting(scope, '2026-10-31')).promises).toEqual([])
    const { promises, files } = await waiting(scope, '2026-11-01')
    expect(promises.map(({ work, month }) => [work.slug, month])).toEqual([[slugs['Lời hẹn'], '2026-10']])
    expect(files.find(({ work }) => work.slug === slugs['Lời hẹn'])?.clock.state).toBe('NONE')
    expect(monthsInBrief(await monthCounts(scope), '2026-11-22').newest).toMatchObject({
      month: '2026-10',
      total: 1,
      withoutResult: 1,
    })
  })
})

describe('what changed', () => {
  it('stands newest first, a line for what was done alike, with works by name', async () => {
    const long = firstMoment('2100-01-01', 36_500)
    const { count } = await changedCount(scope, long)
    const sets = await changedSets(scope, long, 100, null)
    expect(sets).toHaveLength(count)
    expect(sets[0]?.lines).toMatchObject([
      { type: 'EXPECTED_ACT', act: 'SURVEY_PERMITTED', month: '2026-10' },
    ])
    expect(sets[1]?.lines).toMatchObject([{ type: 'VOID', count: 1, works: [{ slug: slugs['Hồ sơ'] }] }])
    const created = linesSaid(sets.at(-1)?.lines ?? [])
    expect(created).toMatchObject([{ type: 'WORK_CREATE', count: 4, works: [{}, {}, {}] }])
    const older = await changedSets(scope, long, 1, sets[0]?.seq ?? null)
    expect(older.map(({ seq }) => seq)).toEqual([sets[1]?.seq])
  })

  it('of days to come there is nothing yet, but the last entry is known', async () => {
    const { count, last } = await changedCount(scope, firstMoment('2100-01-01', 7))
    expect(count).toBe(0)
    expect(last).toMatch(/^\d{4}-/)
  })
})
