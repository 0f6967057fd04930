import { describe, expect, it } from 'vitest'
import type { WorkContent } from '../types'
import {
  type CorrectValues,
  correctRequest,
  fieldOfCorrection,
  NOTHING_RECORDED,
  recordedOf,
} from './correct-values'
import { EMPTY_PAPER } from './record-values'

const TARGET = { changeId: 'c', setId: 's', slug: 'thu', kind: 'HYDROPOWER' } as const

const values = (content: WorkContent, more: Partial<CorrectValues> = {}): CorrectValues => ({
  ...NOTHING_RECORDED,
  ...recordedOf(content, null),
  how: 'REPLACE',
  hasPaper: false,
  document: EMPTY_PAPER,
  note: 'Nhầm',
  versions: { thu: 3 },
  ...more,
})

const CALL: WorkContent = {
  type: 'FOLLOW_UP',
  payload: { means: 'CALL', on: '2021-01-05', with: null, content: 'Gọi thử' },
}
const FIGURE: WorkContent = {
  type: 'OBSERVATION',
  payload: { month: '2021-01', measure: 'PAID_BN_VND', value: 12.5, sourceKind: 'OFFICE_LIST' },
}

describe('a correction', () => {
  it('sends a line of the diary back as it was opened', () => {
    const request = correctRequest(values(CALL), { ...TARGET, type: 'FOLLOW_UP' }, [])
    expect(request.changes).toEqual([{ type: 'REPLACE', mends: 'c', version: 3, with: CALL.payload }])
  })

  it('sends a figure back as it was opened, and leaves it to a new paper what kind of source it is', () => {
    const target = { ...TARGET, type: 'OBSERVATION' } as const
    const [kept] = correctRequest(values(FIGURE), target, []).changes
    expect(kept).toMatchObject({ with: FIGURE.payload })
    const document = { ...EMPTY_PAPER, symbol: '1/BC-THU' }
    const [anew] = correctRequest(values(FIGURE, { hasPaper: true, document }), target, []).changes
    expect(anew).toMatchObject({ with: { value: 12.5, sourceKind: undefined } })
  })

  it('says beside its field what is wrong', () => {
    expect(fieldOfCorrection('changes.0.with.value', values(FIGURE), 'OBSERVATION')).toBe('observation.value')
    expect(fieldOfCorrection('changes.0.with.content', values(CALL), 'FOLLOW_UP')).toBe('followUp.content')
    expect(fieldOfCorrection('changes.0.with.until', values(CALL), 'ACT')).toBe('act.until')
    expect(fieldOfCorrection('note', values(CALL), 'FOLLOW_UP')).toBe('note')
  })

  it('has nothing to say anew of what can only be undone', () => {
    const link = { type: 'LINK', payload: { kind: 'EXTENDS', toWorkId: 'x' } } as unknown as WorkContent
    expect(recordedOf(link, null)).toBeNull()
  })
})
