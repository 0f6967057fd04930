import { describe, expect, it } from 'vitest'
import {
  caseRequest,
  type DifficultyValues,
  edited,
  fieldOfObservation,
  followedUp,
  type ObservationValues,
  observed,
  raised,
  settled,
} from './case-values'
import { EMPTY_PAPER } from './record-values'

const TARGET = { slug: 'mot', version: 3 }
const ON = { work: 'mot', version: 3 }
const DIFFICULTY: DifficultyValues = {
  class: 'LAND',
  content: 'Vướng mắc thử',
  proposal: '',
  responsible: ' ',
  dueOn: '',
  on: '',
}

describe('a difficulty', () => {
  it('says only what was typed when it is raised', () => {
    const said = { class: 'LAND', content: 'Vướng mắc thử', proposal: null, responsible: null, dueOn: null }
    expect(raised(DIFFICULTY, TARGET)).toEqual([
      { type: 'DIFFICULTY', ...ON, op: 'CREATE', ...said, on: undefined },
    ])
  })

  it('says only what differs when it is edited, and null for what was emptied', () => {
    const before = { ...DIFFICULTY, proposal: 'Kiến nghị thử', dueOn: '2026-01-01' }
    const after = { ...before, proposal: ' ', class: 'FOREST' }
    const about = { type: 'DIFFICULTY', ...ON, op: 'EDIT', difficulty: 'id' }
    expect(edited(after, before, 'id', TARGET)).toEqual([{ ...about, class: 'FOREST', proposal: null }])
    expect(edited({ ...before, content: '' }, before, 'id', TARGET)).toEqual([{ ...about, content: '' }])
  })

  it('is settled without an outcome too', () => {
    expect(settled({ on: '2026-02-03', outcome: '' }, 'id', TARGET)).toEqual([
      { type: 'DIFFICULTY', ...ON, op: 'SETTLE', difficulty: 'id', on: '2026-02-03', outcome: null },
    ])
  })
})

it('a call without a name is a call', () => {
  const typed = { means: 'CALL', on: '2026-02-03', with: ' ', content: 'Gọi thử' }
  expect(followedUp(typed, TARGET)).toEqual([{ type: 'FOLLOW_UP', ...ON, ...typed, with: null }])
})

describe('figures of a month', () => {
  const values = (typed: Partial<ObservationValues['values']>): ObservationValues => ({
    month: '2026-02',
    values: { PROGRESS_PERCENT: '', PAID_BN_VND: '', ENERGY_KWH: '', ...typed },
    sourceKind: 'OFFICE_LIST',
    hasPaper: false,
    document: { ...EMPTY_PAPER, symbol: '1/BC-THU' },
  })

  it('are one change for each that was typed', () => {
    const changes = observed(values({ PAID_BN_VND: '45,5', ENERGY_KWH: '0' }), TARGET)
    expect(changes).toMatchObject([
      { type: 'OBSERVATION', ...ON, month: '2026-02', measure: 'PAID_BN_VND', value: 45.5 },
      { measure: 'ENERGY_KWH', value: 0, sourceKind: 'OFFICE_LIST' },
    ])
    expect(changes).toHaveLength(2)
  })

  it('rest on their paper alone, where there is one', () => {
    const typed = { ...values({ ENERGY_KWH: '1' }), hasPaper: true }
    expect(observed(typed, TARGET)).toMatchObject([{ sourceKind: undefined }])
    expect(caseRequest([], [], typed).document).toMatchObject({ symbol: '1/BC-THU' })
    expect(caseRequest([], [], values({})).document).toBeNull()
  })

  it('lead back to the field that was typed', () => {
    const typed = values({ PROGRESS_PERCENT: '5', ENERGY_KWH: 'x' })
    expect(fieldOfObservation('changes.1.value', typed)).toBe('values.ENERGY_KWH')
    expect(fieldOfObservation('changes.0.month', typed)).toBe('month')
    // none was typed: the first is what is missing
    expect(fieldOfObservation('changes.0.value', values({}))).toBe('values.PROGRESS_PERCENT')
    expect(observed(values({}), TARGET)).toHaveLength(1)
  })
})
