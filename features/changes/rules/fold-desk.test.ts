import { describe, expect, it } from 'vitest'
import { History } from '../testing/history'
import { problems } from '../testing/reading'
import type { DifficultyPayload, ObservationPayload } from '../types'

const raised = (on: string, values: object = {}) =>
  ({
    op: 'CREATE',
    class: 'LAND',
    content: 'Chưa giao đất',
    proposal: null,
    responsible: null,
    dueOn: null,
    on,
    ...values,
  }) as DifficultyPayload

function desk(kind: 'HYDROPOWER' | 'LINE' = 'HYDROPOWER') {
  const history = new History(kind)
  return {
    history,
    raise: (on: string, values: object = {}) =>
      history.add({ type: 'DIFFICULTY', payload: raised(on, values) }, null, null),
    edit: (difficultyId: string, values: object) =>
      history.add({ type: 'DIFFICULTY', payload: { op: 'EDIT', difficultyId, ...values } }, null, null),
    settle: (difficultyId: string, on: string, outcome: string | null = null) =>
      history.add({ type: 'DIFFICULTY', payload: { op: 'SETTLE', difficultyId, on, outcome } }, null, null),
    observe: (month: string, measure: ObservationPayload['measure'], value: number) =>
      history.add({ type: 'OBSERVATION', payload: { month, measure, value, sourceKind: null } }, null, null),
  }
}
const found = (history: History) => problems(history.fold(), /^(difficulty|observation|mend)/)

describe('a difficulty', () => {
  it('is what its raising and its edits say, and is settled with an outcome', () => {
    const { history, raise, edit, settle } = desk()
    const id = raise('2025-03-01', { dueOn: '2025-06-30' })
    edit(id, { proposal: 'UBND tỉnh chỉ đạo', dueOn: null })
    settle(id, '2025-05-20', 'Đã giao đất')
    expect(history.fold().state.difficulties).toEqual([
      {
        id,
        changeId: id,
        class: 'LAND',
        content: 'Chưa giao đất',
        proposal: 'UBND tỉnh chỉ đạo',
        responsible: null,
        dueOn: null,
        raisedOn: '2025-03-01',
        settledOn: '2025-05-20',
        outcome: 'Đã giao đất',
      },
    ])
    expect(found(history)).toEqual([])
  })

  it('stands as it stood: not before it was raised, open before it was settled', () => {
    const { history, raise, settle } = desk()
    settle(raise('2025-03-01'), '2025-05-20', 'Xong')
    const on = (effectiveAt: string) => history.fold({ effectiveAt }).state.difficulties
    expect(on('2025-02-28')).toEqual([])
    expect(on('2025-05-19')).toMatchObject([{ settledOn: null, outcome: null }])
    expect(on('2025-05-20')).toMatchObject([{ settledOn: '2025-05-20', outcome: 'Xong' }])
  })

  it('is open again when its settling is undone, and may be settled anew', () => {
    const { history, raise, settle } = desk()
    const id = raise('2025-03-01')
    history.void(settle(id, '2025-05-20'))
    expect(history.fold().state.difficulties).toMatchObject([{ settledOn: null }])
    settle(id, '2025-06-01')
    expect(history.fold().state.difficulties).toMatchObject([{ settledOn: '2025-06-01' }])
    expect(found(history)).toEqual([])
  })

  it('keeps its name when its raising is replaced', () => {
    const { history, raise, edit } = desk()
    const id = raise('2025-03-01')
    edit(id, { responsible: 'Sở Xây dựng' })
    const again = history.add(
      {
        type: 'REPLACE',
        payload: { type: 'DIFFICULTY', payload: raised('2025-02-01', { class: 'FOREST' }) },
      },
      id,
    )
    expect(history.fold().state.difficulties).toMatchObject([
      { id, changeId: again, class: 'FOREST', raisedOn: '2025-02-01', responsible: 'Sở Xây dựng' },
    ])
  })

  it('that is settled takes no more words, and is not settled before it was raised', () => {
    const { history, raise, edit, settle } = desk()
    const id = raise('2025-03-01')
    const early = settle(id, '2025-02-28')
    expect(history.fold().state.difficulties).toMatchObject([{ settledOn: null }])
    settle(id, '2025-03-01')
    const late = edit(id, { content: 'Khác' })
    const twice = settle(id, '2025-03-02')
    const nothing = settle('c99', '2025-03-02')
    const due = raise('2025-03-01', { dueOn: '2025-02-01' })
    expect(found(history)).toEqual([
      `REFUSE difficulty.settled-before-raised ${early}`,
      `REFUSE difficulty.settled ${late}`,
      `REFUSE difficulty.settled ${twice}`,
      `REFUSE difficulty.unknown ${nothing}`,
      `REFUSE difficulty.due-before-raised ${due}`,
    ])
  })

  it('cannot lose its raising while something is said of it', () => {
    const { history, raise, edit } = desk()
    const id = raise('2025-03-01')
    const said = edit(id, { content: 'Khác' })
    history.void(id)
    expect(found(history)).toEqual([`REFUSE difficulty.unknown ${said}`])
  })
})

describe('what was reported of a month', () => {
  it('is what was said last of it; other months and measures stay', () => {
    const { history, observe } = desk()
    observe('2025-03', 'PROGRESS_PERCENT', 10)
    observe('2025-02', 'PROGRESS_PERCENT', 5)
    observe('2025-03', 'ENERGY_KWH', 1200)
    const last = observe('2025-03', 'PROGRESS_PERCENT', 12.5)
    expect(history.fold().state.observations.map((o) => [o.month, o.measure, o.value])).toEqual([
      ['2025-02', 'PROGRESS_PERCENT', 5],
      ['2025-03', 'ENERGY_KWH', 1200],
      ['2025-03', 'PROGRESS_PERCENT', 12.5],
    ])
    history.void(last)
    expect(history.fold().state.observations.at(-1)).toMatchObject({ value: 10 })
    expect(history.fold({ effectiveAt: '2025-02-28' }).state.observations).toHaveLength(1)
  })

  it('warns where a figure that only grows falls, whichever month came last', () => {
    const { history, observe } = desk()
    observe('2025-03', 'PAID_BN_VND', 100)
    const less = observe('2025-04', 'PAID_BN_VND', 90)
    observe('2025-03', 'ENERGY_KWH', 100)
    observe('2025-04', 'ENERGY_KWH', 90)
    expect(found(history)).toEqual([`WARN observation.falls ${less}`])
    expect(history.fold().problems.at(-1)?.params).toEqual({
      measure: 'PAID_BN_VND',
      month: '2025-04',
      value: 90,
      before: '2025-03',
      figure: 100,
    })
  })
})

describe('the diary', () => {
  it('keeps what was done by its day', () => {
    const { history } = desk('LINE')
    const payload = { means: 'CALL', on: '2025-03-02', with: 'Chủ đầu tư', content: 'Hỏi tiến độ' } as const
    const id = history.add({ type: 'FOLLOW_UP', payload }, null, null)
    expect(history.fold().state.followUps).toEqual([{ id, changeId: id, ...payload }])
    expect(history.fold({ effectiveAt: '2025-03-01' }).state.followUps).toEqual([])
  })
})
