import { describe, expect, it } from 'vitest'
import { WORK_KINDS } from '../types'
import { isStageOf, lastOrdinal, ordinalOf, phaseOf, STAGES, stageCode, stageRow, stagesOf } from './paths'

describe('the three paths', () => {
  it('run H0…H10, L0…L8, S0…S8', () => {
    const codes = (letter: string, last: number) =>
      Array.from({ length: last + 1 }, (_, i) => `${letter}${i}`)
    expect(STAGES.map((row) => row.code)).toEqual([...codes('H', 10), ...codes('L', 8), ...codes('S', 8)])
    expect(WORK_KINDS.map(lastOrdinal)).toEqual([10, 8, 8])
  })

  it('have the phases of the house', () => {
    const phases = (kind: 'HYDROPOWER' | 'LINE' | 'SUBSTATION') => stagesOf(kind).map((row) => row.phase)
    expect(phases('HYDROPOWER')).toEqual([
      'PROPOSAL',
      'SURVEY',
      'SURVEY',
      'PLANNING',
      'PLANNING',
      'PLANNING',
      'IN_PLAN',
      'INVESTMENT',
      'INVESTMENT',
      'CONSTRUCTION',
      'OPERATION',
    ])
    expect(phases('LINE')).toEqual(phases('SUBSTATION'))
    expect(phases('LINE')).toEqual([
      'PROPOSAL',
      'IN_PLAN',
      'SURVEY',
      'SURVEY',
      'SURVEY',
      'INVESTMENT',
      'INVESTMENT',
      'CONSTRUCTION',
      'OPERATION',
    ])
  })

  it('go from code to number and back', () => {
    for (const row of STAGES) {
      expect(stageCode(row.kind, ordinalOf(row.code))).toBe(row.code)
      expect(phaseOf(row.kind, row.ordinal)).toBe(row.phase)
    }
  })

  it('name H4 and H5 without the Ministry, which has not decided alone since 01/08/2023', () => {
    expect(stageRow('H4').vi).toBe('Đã trình bổ sung quy hoạch')
    expect(stageRow('H5').vi).toBe('Cấp có thẩm quyền thẩm định')
  })

  it('know their own codes only', () => {
    expect(isStageOf('LINE', 'L8')).toBe(true)
    expect(isStageOf('LINE', 'S8')).toBe(false)
    expect(isStageOf('HYDROPOWER', 'H11')).toBe(false)
    expect(() => stageCode('LINE', 9)).toThrow(RangeError)
    expect(() => stageCode('LINE', -1)).toThrow(RangeError)
    expect(() => ordinalOf('L9')).toThrow(RangeError)
  })
})
