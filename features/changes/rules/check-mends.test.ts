import { beforeEach, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '../schema'
import { article, Desk, decision, letter, said } from '../testing/desk'
import type { ListingPayload, WorkChange } from '../types'

let desk: Desk
const work = 'thuy-dien-suoi-mot'
const note = 'Nhập nhầm'
const lastChange = (): WorkChange => desk.works.get(work)?.history.at(-1) as WorkChange
type Replacement = Extract<ChangeSetRequest['changes'][number], { type: 'REPLACE' }>['with']

beforeEach(() => {
  desk = new Desk()
  desk.record({
    changes: [
      { type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Một', capacityMw: 10 } },
      { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'A – B', voltageKv: 110 } },
      { type: 'WORK_CREATE', kind: 'LINE', set: { name: 'C – D', voltageKv: 110 } },
    ],
  })
})

function replace(mends: string, with_: Replacement, document: ChangeSetRequest['document'] = null) {
  return {
    document,
    note,
    changes: [{ type: 'REPLACE', mends, version: desk.version(work), with: with_ }],
  } as ChangeSetRequest
}

describe('replacing an act', () => {
  it('keeps its paper and everything that is not said anew', () => {
    const { ids } = desk.record({
      document: { ...letter('1', '2020-05-12'), receivedOn: '2020-05-13' },
      changes: [{ type: 'ACT', work, version: 1, act: 'SURVEY_PERMITTED' }],
    })
    const before = lastChange()
    desk.record(replace(ids[0] as string, { effectiveOn: '2020-05-14' }))
    expect(lastChange()).toMatchObject({
      documentId: before.documentId,
      payload: { type: 'ACT', payload: { ...(before.payload as object), effectiveOn: '2020-05-14' } },
    })
  })

  it('of a change of investor keeps the investor', () => {
    const { ids } = desk.record({
      document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [{ type: 'ACT', work, version: 1, act: 'INVESTOR_CHANGED', investor: 'Công ty Thử' }],
    })
    const investorId = desk.organizations.find((o) => o.name === 'Công ty Thử')?.id
    desk.record(replace(ids[0] as string, { effectiveOn: '2020-05-14' }))
    expect(lastChange().payload).toMatchObject({ payload: { investorId, effectiveOn: '2020-05-14' } })
  })

  it('of a capacity keeps the capacity, or takes another', () => {
    const { ids } = desk.record({
      document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [{ type: 'ACT', work, version: 1, act: 'CAPACITY_ADJUSTED', capacityMw: 12 }],
    })
    const again = desk.record(replace(ids[0] as string, { effectiveOn: '2020-05-14' }))
    expect(lastChange().payload).toMatchObject({ payload: { fields: { capacityMw: 12 } } })
    desk.record(replace(again.ids[0] as string, { capacityMw: 13 }))
    expect(lastChange().payload).toMatchObject({
      payload: { fields: { capacityMw: 13 }, effectiveOn: '2020-05-14' },
    })
  })

  it('by another paper judges it by that one', () => {
    const { ids } = desk.record({
      document: letter('1', '2020-05-12'),
      changes: [{ type: 'ACT', work, version: 1, act: 'SURVEY_PERMITTED' }],
    })
    desk.record(replace(ids[0] as string, { effectiveOn: '2020-05-20' }, letter('2', '2020-05-20')))
    expect(lastChange().payload).toMatchObject({ payload: { paper: { date: '2020-05-20' } } })
  })

  it('needs a note', () => {
    const { ids } = desk.record({
      document: letter('1', '2020-05-12'),
      changes: [{ type: 'ACT', work, version: 1, act: 'SURVEY_PERMITTED' }],
    })
    const { note: _note, ...without } = replace(ids[0] as string, { effectiveOn: '2020-05-14' })
    expect(said(desk.check(without))).toEqual(['REFUSE note mend.no-note'])
  })

  it('is refused for what was mended already, and for what never was', () => {
    const { ids } = desk.record({
      document: letter('1', '2020-05-12'),
      changes: [{ type: 'ACT', work, version: 1, act: 'SURVEY_PERMITTED' }],
    })
    desk.record(replace(ids[0] as string, { effectiveOn: '2020-05-14' }))
    expect(said(desk.check(replace(ids[0] as string, { effectiveOn: '2020-05-15' })))).toEqual([
      'REFUSE changes.0.mends mend.not-live',
    ])
    expect(said(desk.check(replace(desk.newId(), {})))).toEqual(['REFUSE changes.0.mends mend.unknown'])
  })
})

describe('replacing an edit', () => {
  it('keeps what it rested on', () => {
    const { ids } = desk.record({
      document: article('2020-05-12'),
      changes: [{ type: 'WORK_EDIT', work, version: 1, set: { river: 'Suối Sia' } }],
    })
    desk.record(replace(ids[0] as string, { set: { river: 'Suối Sai' } }))
    expect(lastChange().payload).toMatchObject({
      payload: { sourceKind: 'PRESS', fields: { river: 'Suối Sai' } },
    })
  })

  it('keeps the kind of source that was said, until another is said or brought', () => {
    const { ids } = desk.record({
      changes: [{ type: 'WORK_EDIT', work, version: 1, set: { river: 'A' }, sourceKind: 'INFERRED' }],
    })
    const second = desk.record(replace(ids[0] as string, { set: { river: 'B' } }))
    expect(lastChange().payload).toMatchObject({ payload: { sourceKind: 'INFERRED' } })
    const third = desk.record(
      replace(second.ids[0] as string, { set: { river: 'C' }, sourceKind: 'OFFICE_LIST' }),
    )
    expect(lastChange().payload).toMatchObject({ payload: { sourceKind: 'OFFICE_LIST' } })
    desk.record(replace(third.ids[0] as string, { set: { river: 'C' } }, decision('1', '2020-05-12')))
    expect(lastChange().payload).toMatchObject({ payload: { sourceKind: 'OFFICIAL' } })
  })

  it('can say that a figure is exact after all', () => {
    const { ids } = desk.record({
      changes: [{ type: 'WORK_EDIT', work, version: 1, set: { landHa: 8 }, approximate: ['landHa'] }],
    })
    desk.record(replace(ids[0] as string, { set: { landHa: 8 }, approximate: [] }))
    expect(lastChange().payload).toMatchObject({ payload: { approximate: [] } })
  })

  it('of a creation keeps name and address unless they are said anew', () => {
    const creation = desk.works.get(work)?.history[0]?.id as string
    desk.record(replace(creation, { set: { capacityMw: 11 } }))
    expect(lastChange().payload).toMatchObject({
      payload: { name: 'Suối Một', slug: work, fields: { capacityMw: 11 } },
    })
  })
})

describe('replacing a row of a plan', () => {
  const lines = ['duong-day-110kv-a-b', 'duong-day-110kv-c-d']
  const list = () =>
    desk.record({
      document: decision('1', '2016-03-18', 'Thủ tướng Chính phủ'),
      changes: [
        {
          type: 'LISTING',
          works: lines.map((slug) => ({ work: slug, version: 1 })),
          nameInPlan: 'Hai đường dây',
          lengthKm: 30,
        },
      ],
    })
  const mend = (ids: string[], with_: Replacement, document: ChangeSetRequest['document'] = null) =>
    ({
      document,
      note,
      changes: ids.map((mends) => ({ type: 'REPLACE', mends, version: 2, with: with_ })),
    }) as ChangeSetRequest
  const rows = () =>
    lines.map((slug) => {
      const last = desk.works.get(slug)?.history.at(-1)
      return (last?.type === 'REPLACE' ? last.payload.payload : last?.payload) as ListingPayload
    })

  it('for all its works at once leaves it one row: its figures must not be counted twice', () => {
    desk.record(mend(list().ids, { lengthKm: 33 }))
    const [first, second] = rows()
    expect(first).toMatchObject({ lengthKm: 33 })
    expect(first?.listingId).toBe(second?.listingId)
  })

  it('for one of its works makes a row of its own', () => {
    const { ids } = list()
    desk.record(mend(ids.slice(0, 1), { lengthKm: 12 }))
    const [first, second] = rows()
    expect(first?.listingId).not.toBe(second?.listingId)
  })

  it('by another decision takes the date of that one', () => {
    desk.record(mend(list().ids, {}, decision('2', '2018-01-05', 'Thủ tướng Chính phủ')))
    expect(rows()[0]).toMatchObject({ listedOn: '2018-01-05', paper: { date: '2018-01-05' } })
  })

  it('is held to the same figures as the row itself', () => {
    const { ids } = list()
    expect(said(desk.check(mend(ids.slice(0, 1), { lengthKm: 9000 })))).toEqual([
      'REFUSE changes.0.with.lengthKm field.range',
    ])
    expect(said(desk.check(mend(ids.slice(0, 1), { capacityMw: 9000 })))).toEqual([
      'REFUSE changes.0.with.capacityMw field.range',
    ])
  })
})

describe('an expected act', () => {
  it('that is done takes no further step: its paper was recorded', () => {
    const { ids } = desk.record({
      changes: [
        { type: 'EXPECTED_ACT', work, version: 1, op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-05' },
      ],
    })
    const expected = ids[0] as string
    desk.record({
      document: letter('1', '2020-05-12'),
      changes: [{ type: 'ACT', work, version: 2, act: 'SURVEY_PERMITTED' }],
    })
    for (const step of [
      { op: 'CANCEL' },
      { op: 'SLIP', toMonth: '2020-06' },
      { op: 'DRAFTING', state: 'DRAFTING' },
    ] as const) {
      const checked = desk.check({ changes: [{ type: 'EXPECTED_ACT', work, version: 3, expected, ...step }] })
      expect(said(checked)).toContain('REFUSE changes.0.expected expected.not-open')
    }
  })

  it('of another work, or of nobody, is none', () => {
    const checked = desk.check({
      changes: [{ type: 'EXPECTED_ACT', work, version: 1, op: 'CANCEL', expected: desk.newId() }],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0 expected.not-open'])
  })

  it.each(['STATE_RECORDED', 'EVIDENCE_ADDED'] as const)(
    'is none of %s, which no paper to come does',
    (act) => {
      const checked = desk.check({
        changes: [{ type: 'EXPECTED_ACT', work, version: 1, op: 'CREATE', act, month: '2020-05' }],
      })
      expect(said(checked)).toEqual(['REFUSE changes.0.act expected.act'])
    },
  )

  it('is not set to done by hand: its paper does that', () => {
    const checked = desk.check({
      changes: [
        { type: 'EXPECTED_ACT', work, version: 1, op: 'DRAFTING', expected: desk.newId(), state: 'DONE' },
      ],
    })
    expect(said(checked)).toEqual(['REFUSE changes.0.state expected.state'])
  })
})
