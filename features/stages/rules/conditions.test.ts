import { describe, expect, it } from 'vitest'
import { ACT_CODES, CONDITIONS, WORK_KINDS } from '../types'
import { conditionAfter } from './conditions'

describe('conditionAfter', () => {
  it('stops', () => {
    for (const stop of ['SUSPENDED', 'RETURNED', 'REFUSED', 'REMOVED_FROM_PLAN', 'REVOKED'] as const) {
      expect(conditionAfter('ACTIVE', stop, 6, null, 'HYDROPOWER')).toBe(stop)
    }
  })

  it('is reopened by a paper from every stop', () => {
    for (const condition of CONDITIONS) {
      for (const act of ['RESUMED', 'RESUBMITTED', 'PLAN_APPROVED', 'INVESTMENT_APPROVED'] as const) {
        expect(conditionAfter(condition, act, 3, null, 'LINE')).toBe('ACTIVE')
      }
    }
  })

  it('is reopened by a later act of the same step: a refused route is not the end of a line', () => {
    expect(conditionAfter('REFUSED', 'ROUTE_AGREED', 3, 4, 'LINE')).toBe('ACTIVE')
    expect(conditionAfter('REVOKED', 'SURVEY_PERMITTED', 1, 1, 'HYDROPOWER')).toBe('ACTIVE')
    expect(conditionAfter('REFUSED', 'SURVEY_PERMITTED', 0, 1, 'HYDROPOWER')).toBe('ACTIVE')
  })

  it('is not reopened by an act of another step', () => {
    expect(conditionAfter('SUSPENDED', 'STARTED', 8, 9, 'HYDROPOWER')).toBe('SUSPENDED')
    expect(conditionAfter('REVOKED', 'ENERGISED', 7, 10, 'HYDROPOWER')).toBe('REVOKED')
  })

  it('is left by what only records, hands on or changes', () => {
    const quiet = ['STATE_RECORDED', 'EVIDENCE_ADDED'] as const
    for (const act of quiet) expect(conditionAfter('SUSPENDED', act, 3, 4, 'LINE')).toBe('SUSPENDED')
    expect(conditionAfter('RETURNED', 'HANDED_OVER', 3, null, 'LINE')).toBe('RETURNED')
    expect(conditionAfter('REVOKED', 'INVESTOR_CHANGED', 7, null, 'HYDROPOWER')).toBe('REVOKED')
  })

  it('never stops a work by an act that is no stop', () => {
    const stops = new Set<string>(CONDITIONS)
    for (const kind of WORK_KINDS) {
      for (const act of ACT_CODES.filter((code) => !stops.has(code))) {
        expect(conditionAfter('ACTIVE', act, 3, 4, kind)).toBe('ACTIVE')
      }
    }
  })
})
