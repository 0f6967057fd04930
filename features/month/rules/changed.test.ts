import { describe, expect, it } from 'vitest'
import { byDay, type ChangedLine, type ChangedSet, firstMoment, linesSaid } from './changed'

const line = (type: ChangedLine['type']): ChangedLine => {
  return { type, act: null, stage: null, op: null, month: null, state: null, count: 0, works: [] }
}
const set = (seq: number, at: string): ChangedSet => {
  return { seq, at, source: 'FORM', document: null, lines: [] }
}

describe('the last seven days', () => {
  it('begin with the midnight of Việt Nam six days ago', () => {
    expect(firstMoment('2026-11-22', 7).toISOString()).toBe('2026-11-15T17:00:00.000Z')
    expect(firstMoment('2026-11-22', 1).toISOString()).toBe('2026-11-21T17:00:00.000Z')
    expect(firstMoment('2024-03-03', 7).toISOString()).toBe('2024-02-25T17:00:00.000Z')
  })

  it('are days of Việt Nam, in the order given', () => {
    const sets = [
      set(3, '2026-11-21T17:00:00.000Z'),
      set(2, '2026-11-21T16:59:59.000Z'),
      set(1, '2026-11-21T02:00:00.000Z'),
    ]
    expect(byDay(sets).map(({ day, sets: own }) => [day, own.map(({ seq }) => seq)])).toEqual([
      ['2026-11-22', [3]],
      ['2026-11-21', [2, 1]],
    ])
  })
})

describe('what a set did', () => {
  it('says the most telling first, and nothing of the papers that came along', () => {
    const lines = [line('DOCUMENT_CREATE'), line('WORK_EDIT'), line('ACT'), line('ORGANIZATION_CREATE')]
    expect(linesSaid(lines).map(({ type }) => type)).toEqual(['ACT', 'WORK_EDIT'])
  })

  it('says the papers where they are all', () => {
    expect(linesSaid([line('DOCUMENT_CREATE')]).map(({ type }) => type)).toEqual(['DOCUMENT_CREATE'])
  })
})
