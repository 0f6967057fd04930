import { beforeEach, describe, expect, it } from 'vitest'
import { Desk, decision, letter } from '../testing/desk'

let desk: Desk
const work = 'thuy-dien-suoi-mot'

beforeEach(() => {
  desk = new Desk()
  desk.record({ changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: 'Suối Một' } }] })
})

describe('a work that moved on since it was read', () => {
  it('is a conflict that shows both values', () => {
    const edit = (version: number, river: string) =>
      ({ type: 'WORK_EDIT', work, version, set: { river } }) as const
    const { ids } = desk.record({ changes: [edit(1, 'Nậm Thử')] })
    const [conflict] = desk.check({ changes: [edit(1, 'Nậm Khác')] }).conflicts
    expect(conflict).toEqual({
      work,
      version: 2,
      fields: { river: { yours: 'Nậm Khác', theirs: 'Nậm Thử', changeId: ids[0] } },
    })
  })

  it('shows both stages to who sends an act', () => {
    const act = (act: 'SURVEY_PERMITTED' | 'PLAN_APPROVED') =>
      ({ type: 'ACT', work, version: 1, act }) as const
    desk.record({ document: letter('1', '2020-05-12'), changes: [act('SURVEY_PERMITTED')] })
    const [conflict] = desk.check({
      document: decision('2', '2021-05-12'),
      changes: [act('PLAN_APPROVED')],
    }).conflicts
    expect(conflict?.fields.stage).toMatchObject({ yours: 'H6', theirs: 'H1' })
  })

  it('shows what an act would have set, the investor and the capacity', () => {
    const change = (investor: string, capacityMw: number) =>
      [
        { type: 'ACT', work, version: 1, act: 'INVESTOR_CHANGED', investor },
        { type: 'ACT', work, version: 1, act: 'CAPACITY_ADJUSTED', capacityMw },
      ] as const
    const { ids } = desk.record({
      document: decision('1', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [...change('Công ty Một', 12)],
    })
    const [conflict] = desk.check({
      document: decision('2', '2021-05-12', 'UBND tỉnh Lai Châu'),
      changes: [...change('Công ty Hai', 14)],
    }).conflicts
    expect(conflict?.fields.capacityMw).toEqual({ yours: 14, theirs: 12, changeId: ids[1] })
    expect(conflict?.fields.investorId).toMatchObject({
      theirs: desk.organizations.find((o) => o.name === 'Công ty Một')?.id,
      changeId: ids[0],
    })
  })

  it('shows what the undoing of an edit would have brought back', () => {
    const edit = (version: number, river: string) =>
      ({ type: 'WORK_EDIT', work, version, set: { river } }) as const
    const { ids } = desk.record({ changes: [edit(1, 'Nậm Thử')] })
    desk.record({
      changes: [{ type: 'WORK_EDIT', work, version: 2, set: { basin: 'Lưu vực thử' } }],
    })
    const [conflict] = desk.check({
      note: 'Sai',
      changes: [{ type: 'VOID', mends: ids[0] as string, version: 2 }],
    }).conflicts
    expect(conflict?.fields.river).toMatchObject({ yours: null, theirs: 'Nậm Thử' })
  })

  it('is a conflict too when the version sent is one that never was', () => {
    const checked = desk.check({
      changes: [{ type: 'WORK_EDIT', work, version: 9, set: { river: 'X' } }],
    })
    expect(checked.conflicts).toHaveLength(1)
  })

  it('counts one version for a set, however many changes of the work it holds', () => {
    const edit = (river: string) => ({ type: 'WORK_EDIT', work, version: 1, set: { river } }) as const
    const checked = desk.check({ changes: [edit('A'), edit('B')] })
    expect(checked.works.map((work) => work.version)).toEqual([2])
  })

  it('is a conflict for who mends what another has mended meanwhile', () => {
    const { ids } = desk.record({
      document: letter('1', '2020-05-12'),
      changes: [{ type: 'ACT', work, version: 1, act: 'SURVEY_PERMITTED' }],
    })
    const mend = (effectiveOn: string) =>
      ({ type: 'REPLACE', mends: ids[0] as string, version: 2, with: { effectiveOn } }) as const
    desk.record({ note: 'Sai ngày', changes: [mend('2020-05-13')] })
    const [conflict] = desk.check({ note: 'Sai ngày', changes: [mend('2020-05-14')] }).conflicts
    expect(conflict).toMatchObject({ version: 3, fields: { stage: { yours: null, theirs: 'H1' } } })
  })

  it('is a conflict for who writes on what another has undone meanwhile', () => {
    const creation = desk.works.get(work)?.history[0]?.id as string
    desk.record({ note: 'Nhập trùng', changes: [{ type: 'VOID', mends: creation, version: 1 }] })
    const checked = desk.check({ changes: [{ type: 'WORK_EDIT', work, version: 1, set: { river: 'A' } }] })
    expect(checked.conflicts).toHaveLength(1)
  })
})
