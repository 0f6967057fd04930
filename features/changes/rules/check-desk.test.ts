import { beforeEach, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '../schema'
import { Desk, letter, said, TODAY } from '../testing/desk'

let desk: Desk
const work = 'thuy-dien-suoi-mot'
type Change = ChangeSetRequest['changes'][number]

beforeEach(() => {
  desk = new Desk()
  desk.record({
    changes: [
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Một' } },
      { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'Suối Hai' } },
    ],
  })
})

const state = (slug = work) =>
  desk.check({
    changes: [{ type: 'WORK_EDIT', work: slug, version: desk.version(slug), set: { remarks: 'x' } }],
  }).works[0]?.state
const raise = (version: number, more: object = {}): Change => ({
  type: 'DIFFICULTY',
  work,
  version,
  op: 'CREATE',
  class: 'LAND',
  content: 'Chưa giao đất',
  ...more,
})
const call = (version: number, more: object = {}): Change => ({
  type: 'FOLLOW_UP',
  work,
  version,
  means: 'CALL',
  on: '2025-03-02',
  content: 'Hỏi tiến độ',
  ...more,
})
const observe = (version: number, value: number, more: object = {}): Change => ({
  type: 'OBSERVATION',
  work,
  version,
  month: '2025-03',
  measure: 'PROGRESS_PERCENT',
  value,
  ...more,
})
const check = (...changes: Change[]) => desk.check({ changes })

describe('what is missing or out of range', () => {
  it.each<[string, Change, string[]]>([
    ['a class', raise(1, { class: undefined }), ['REFUSE changes.0.class input.missing']],
    ['content', raise(1, { content: undefined }), ['REFUSE changes.0.content input.missing']],
    ['a day to come', raise(1, { on: '2026-11-21' }), ['REFUSE changes.0.on difficulty.future']],
    ['no difficulty', raise(1, { op: 'SETTLE' }), ['REFUSE changes.0.difficulty input.missing']],
    [
      'due before it was raised',
      raise(1, { on: '2025-03-01', dueOn: '2025-02-01' }),
      ['REFUSE changes.0 difficulty.due-before-raised'],
    ],
    ['a call to come', call(1, { on: '2026-11-21' }), ['REFUSE changes.0.on diary.future']],
    ['a month to come', observe(1, 5, { month: '2026-12' }), ['REFUSE changes.0.month observation.future']],
    ['above 100 %', observe(1, 100.5), ['REFUSE changes.0.value observation.range']],
    ['below 0 %', observe(1, -1), ['REFUSE changes.0.value observation.range']],
    [
      'money taken back',
      observe(1, -0.5, { measure: 'PAID_BN_VND' }),
      ['REFUSE changes.0.value observation.range'],
    ],
    [
      'energy of a line',
      observe(1, 5, { measure: 'ENERGY_KWH', work: 'duong-day-suoi-hai' }),
      ['REFUSE changes.0.measure observation.kind'],
    ],
  ])('%s', (_name, change, findings) => {
    expect(said(check(change))).toEqual(findings)
  })

  it('is nothing where all is said, this month and today included', () => {
    const month = TODAY.slice(0, 7)
    const changes = [raise(1), raise(1, { on: TODAY }), call(1, { on: TODAY }), observe(1, 100, { month })]
    expect(said(check(...changes))).toEqual([])
  })
})

describe('two who write side by side', () => {
  const move = (version: number) => ({
    document: letter('1', '2020-05-12'),
    changes: [{ type: 'ACT', work, version, act: 'SURVEY_PERMITTED' } as const],
  })

  it('do not disturb each other with notes', () => {
    desk.record(move(1))
    const checked = check(raise(1), call(1), observe(1, 5))
    expect(checked.conflicts).toEqual([])
    expect(said(checked)).toEqual([])
    expect(checked.works).toMatchObject([{ version: 3, state: { stage: 1 } }])
  })

  it('are told where both speak of the same month, and see both figures', () => {
    const { ids } = desk.record({ changes: [observe(1, 5)] })
    expect(check(observe(1, 7, { month: '2025-04' })).conflicts).toEqual([])
    expect(check(observe(2, 7)).conflicts).toEqual([])
    expect(check(observe(1, 7)).conflicts).toEqual([
      {
        work,
        version: 2,
        fields: { 'observation.PROGRESS_PERCENT.2025-03': { yours: 7, theirs: 5, changeId: ids[0] } },
      },
    ])
  })

  it('are told where both speak of the same difficulty', () => {
    const [one, two] = desk.record({ changes: [raise(1), raise(1)] }).ids as [string, string]
    const settle = (difficulty: string): Change => {
      return {
        type: 'DIFFICULTY',
        work,
        version: 2,
        op: 'SETTLE',
        difficulty,
        on: '2026-11-01',
        outcome: 'Xong',
      }
    }
    desk.record({ changes: [raise(2, { op: 'EDIT', difficulty: one, class: undefined, content: 'Khác' })] })
    expect(said(check({ ...settle(two), on: undefined } as Change))).toEqual([])
    expect(check(settle(two)).conflicts).toEqual([])
    const [conflict] = check({ ...settle(one), on: TODAY } as Change).conflicts
    expect(conflict?.fields).toMatchObject({
      'difficulty.settledOn': { yours: TODAY, theirs: null },
      'difficulty.outcome': { yours: 'Xong', theirs: null },
    })
  })

  it('are told when the version is one that never was, or another change of the set is overtaken', () => {
    expect(check(call(9)).conflicts).toHaveLength(1)
    desk.record(move(1))
    const edit: Change = { type: 'WORK_EDIT', work, version: 1, set: { river: 'Nậm Thử' } }
    expect(check(call(1), edit).conflicts).toHaveLength(1)
  })
})

describe('a note that was wrong', () => {
  it('is replaced: what is not said anew stays', () => {
    const [difficulty, followUp, figure] = desk.record({
      changes: [raise(1, { responsible: 'Sở Xây dựng', on: '2025-03-01' }), call(1), observe(1, 5)],
    }).ids as [string, string, string]
    const replace = (mends: string, given: object): Change =>
      ({ type: 'REPLACE', mends, version: 2, with: given }) as Change
    desk.record({
      note: 'Nhầm',
      changes: [
        replace(difficulty, { class: 'FOREST' }),
        replace(followUp, { with: 'Chủ đầu tư' }),
        replace(figure, { value: 6 }),
      ],
    })
    expect(state()).toMatchObject({
      difficulties: [{ id: difficulty, class: 'FOREST', responsible: 'Sở Xây dựng', raisedOn: '2025-03-01' }],
      followUps: [{ id: followUp, means: 'CALL', with: 'Chủ đầu tư' }],
      observations: [{ value: 6, month: '2025-03' }],
    })
  })

  it('is held to the same ranges, and says something of its own', () => {
    const [figure] = desk.record({ changes: [observe(1, 5)] }).ids as [string]
    const replace = (given: object) =>
      said(
        desk.check({
          note: 'Nhầm',
          changes: [{ type: 'REPLACE', mends: figure, version: 2, with: given }],
        }),
      )
    expect(replace({ value: 101 })).toEqual(['REFUSE changes.0.with.value observation.range'])
    expect(replace({ nameInPlan: 'Dòng' })).toEqual(['REFUSE changes.0.with mend.void-instead'])
  })
})

describe('who drafts an expected act', () => {
  const create = (more: object = {}): Change =>
    ({
      type: 'EXPECTED_ACT',
      work,
      version: 1,
      op: 'CREATE',
      act: 'EXTENDED',
      month: '2026-12',
      ...more,
    }) as Change
  const step = (expected: string, drafting: 'DRAFTING' | 'SENT_FOR_SIGNATURE', more: object = {}): Change =>
    ({
      type: 'EXPECTED_ACT',
      work,
      version: desk.version(work),
      op: 'DRAFTING',
      expected,
      state: drafting,
      ...more,
    }) as Change
  const drafters = () => state()?.expectedActs.map(({ drafterId }) => drafterId)

  it('is who was named, else who begins to draft; sending it on names nobody', () => {
    const [named, open] = desk.record({ changes: [create({ drafter: 'u2' }), create({ act: 'REVOKED' })] })
      .ids as [string, string]
    expect(drafters()).toEqual(['u2', null])
    desk.record({ changes: [step(named, 'SENT_FOR_SIGNATURE'), step(open, 'DRAFTING')] })
    expect(drafters()).toEqual(['u2', 'u1'])
    desk.record({ changes: [step(open, 'DRAFTING', { drafter: 'u2' })] })
    expect(drafters()).toEqual(['u2', 'u2'])
  })

  it('stays with what is carried over', () => {
    const [id] = desk.record({ changes: [create({ drafter: 'u2' })] }).ids as [string]
    const slip = {
      type: 'EXPECTED_ACT',
      work,
      version: 2,
      op: 'SLIP',
      expected: id,
      toMonth: '2027-01',
    } as const
    desk.record({ changes: [slip] })
    expect(drafters()).toEqual(['u2', 'u2'])
  })

  it('is an account', () => {
    expect(said(check(create({ drafter: 'Bà Nguyễn Thị Thử' })))).toEqual([
      'REFUSE changes.0.drafter expected.drafter',
    ])
  })
})
