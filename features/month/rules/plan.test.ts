import { describe, expect, it } from 'vitest'
import type { LiveChange } from '@/features/changes/rules/live'
import type { ActCode, ExpectedActState, WorkKind } from '@/features/stages/types'
import type { PlanItem, StateCounts } from '../types'
import { countStates, groupByAct, isInPlan, openOf } from './groups'
import { lastSteps } from './last-step'
import { offeredActs } from './offered'
import { daysInState, daysPast } from './standing'

type Told = { act?: ActCode; name?: string; kind?: WorkKind; state?: ExpectedActState }

let made = 0
const item = ({ act = 'SURVEY_PERMITTED', name = 'A', kind = 'HYDROPOWER', state = 'NOT_STARTED' }: Told) =>
  ({ id: `e${made++}`, act, state, work: { name, kind } }) as PlanItem

describe('a plan by act', () => {
  const plan = groupByAct([
    item({ act: 'ROUTE_AGREED', name: 'Tuyến Thử', kind: 'LINE', state: 'DONE' }),
    item({ name: 'Đập Thử', state: 'DRAFTING' }),
    item({ name: 'Suối Thử 10' }),
    item({ name: 'Suối Thử 2' }),
    item({ name: 'Đập Mẫu' }),
    item({ act: 'SITE_AGREED', name: 'Trạm Thử', kind: 'SUBSTATION' }),
  ])

  it('has the acts in the order in which they follow each other', () => {
    expect(plan.map(({ act }) => act)).toEqual(['SURVEY_PERMITTED', 'ROUTE_AGREED', 'SITE_AGREED'])
  })
  it('has the works in Vietnamese order, numbers by value', () => {
    expect(plan[0]?.items.map(({ work }) => work.name)).toEqual([
      'Đập Mẫu',
      'Đập Thử',
      'Suối Thử 2',
      'Suối Thử 10',
    ])
  })
  it('counts every state, also those that none is in', () => {
    expect(plan[0]?.counts).toEqual({
      NOT_STARTED: 3,
      DRAFTING: 1,
      SENT_FOR_SIGNATURE: 0,
      DONE: 0,
      SLIPPED: 0,
      CANCELLED: 0,
    })
    expect(openOf(plan[0]?.counts as StateCounts)).toBe(4)
    expect(openOf(plan[1]?.counts as StateCounts)).toBe(0)
    expect(['DONE', 'SLIPPED', 'CANCELLED'].map((state) => isInPlan(state as ExpectedActState))).toEqual([
      true,
      true,
      false,
    ])
    expect(Object.values(countStates([])).every((count) => count === 0)).toBe(true)
  })
})

describe('the last step of an expected act', () => {
  const change = (id: string, payload: object, originId = id) =>
    ({ type: 'EXPECTED_ACT', id, originId, payload }) as LiveChange
  const made = change('made', { op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-05' })
  const other = change('other', { op: 'CREATE', act: 'ROUTE_AGREED', month: '2020-05' })
  const state = (id: string, to: ExpectedActState, on: string) =>
    change(id, { op: 'DRAFTING', expectedId: 'made', state: to, on })
  const drafted = state('drafted', 'DRAFTING', '2020-05-04')
  const slipped = change('slipped', { op: 'SLIP', expectedId: 'made', toMonth: '2020-06', on: '2020-05-29' })
  const last = (live: LiveChange[], id = 'made') => lastSteps(live).get(id)

  it('is its creation while nothing was done', () => {
    expect(last([made, other])).toMatchObject({ changeId: 'made', on: null })
  })
  it('is the last state that was set, and not what happened to another', () => {
    expect(last([made, drafted, other])).toMatchObject({ changeId: 'drafted', on: '2020-05-04' })
    expect(last([made, drafted, other], 'other')).toMatchObject({ changeId: 'other', on: null })
  })
  it('counts on from where the state began when only another drafter is named', () => {
    const given = state('given', 'DRAFTING', '2020-05-11')
    expect(last([made, drafted, given])).toMatchObject({ changeId: 'given', on: '2020-05-04' })
  })
  it('is the carrying over: it closes the one, and the other goes on where that stood', () => {
    const live = [made, drafted, slipped]
    expect(last(live)).toMatchObject({ changeId: 'slipped', on: '2020-05-29', state: 'SLIPPED' })
    expect(last(live, 'slipped')).toMatchObject({ changeId: 'slipped', on: '2020-05-04', state: 'DRAFTING' })
  })
  it('is the dropping', () => {
    const dropped = change('dropped', { op: 'CANCEL', expectedId: 'made', on: '2020-05-20' })
    expect(last([made, drafted, dropped])).toMatchObject({ changeId: 'dropped', on: '2020-05-20' })
  })
  it('is the replacement of a change that was put right, under the id of the original', () => {
    const mended = change('mended', { op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-06' }, 'made')
    expect(last([mended])).toMatchObject({ changeId: 'mended', on: null })
  })
  it('of an unknown one is none', () => {
    expect(last([made], 'nothing')).toBeUndefined()
  })
})

describe('how long an act stands', () => {
  const days = (state: ExpectedActState, since: string | null) => daysInState({ state, since }, '2020-05-20')

  it('counts the days for which it is drafted or signed', () => {
    expect(days('DRAFTING', '2020-05-04')).toBe(16)
    expect(days('SENT_FOR_SIGNATURE', '2020-05-20')).toBe(0)
  })
  it('counts nothing where nothing is under way, nor from an unknown day', () => {
    expect(days('DRAFTING', null)).toBeNull()
    for (const state of ['NOT_STARTED', 'DONE', 'SLIPPED', 'CANCELLED'] as const)
      expect(days(state, '2020-05-04')).toBeNull()
  })
  it('a month is not past on its last day', () => {
    expect(daysPast('2020-05', '2020-05-31')).toBeNull()
    expect(daysPast('2020-05', '2020-06-01')).toBe(1)
    expect(daysPast('2026-12', '2026-11-22')).toBeNull()
  })
})

describe('the acts that are offered for a month', () => {
  const work = (kind: WorkKind, stage: `H${number}` | `L${number}` | null) => {
    return { kind, stage, condition: 'ACTIVE' as const }
  }

  it('begin with those that fit where the work stands', () => {
    expect(offeredActs([work('HYDROPOWER', 'H0')], '2020-05').now).toContain('SURVEY_PERMITTED')
    expect(offeredActs([work('HYDROPOWER', 'H3')], '2020-05').now).toContain('SUBMITTED_TO_MOIT')
  })
  it('fit each of several works, or stand among the others', () => {
    const { now, others } = offeredActs([work('HYDROPOWER', 'H0'), work('HYDROPOWER', 'H3')], '2020-05')
    expect(now).not.toContain('SURVEY_PERMITTED')
    expect(others).toContain('SURVEY_PERMITTED')
  })
  it('mean something for every kind among them', () => {
    const { now, others } = offeredActs([work('HYDROPOWER', 'H0'), work('LINE', 'L3')], '2020-05')
    expect([...now, ...others]).not.toContain('ROUTE_AGREED')
    expect(offeredActs([work('LINE', 'L3')], '2020-05').now).toContain('ROUTE_AGREED')
  })
  it('are never those that write down what is known', () => {
    const { now, others } = offeredActs([work('HYDROPOWER', null)], '2020-05')
    expect([...now, ...others]).not.toContain('STATE_RECORDED')
    expect([...now, ...others]).not.toContain('EVIDENCE_ADDED')
  })
})
