import { describe, expect, it } from 'vitest'
import { ACT_CODES, AUTHORITIES, CONDITIONS, WORK_KINDS } from '../types'
import { appliesTo, nextActs, ruleById, rulesFor, skippedStages, targetOf } from './lookup'
import { lastOrdinal } from './paths'
import { regimeOf } from './regimes'

const ids = (...args: Parameters<typeof rulesFor>) => rulesFor(...args).map((rule) => rule.id)

describe('rulesFor', () => {
  it('turns over on 01/08/2023', () => {
    expect(ids('PLAN_APPROVED', 'HYDROPOWER', '2013-02-09')).toEqual([])
    expect(ids('PLAN_APPROVED', 'HYDROPOWER', '2013-02-10')).toEqual([
      'plan-approved.hydropower.ministry.2013',
    ])
    expect(ids('PLAN_APPROVED', 'HYDROPOWER', '2023-07-31')).toContain(
      'plan-approved.hydropower.ministry.2013',
    )
    expect(ids('PLAN_APPROVED', 'HYDROPOWER', '2023-08-01')).toEqual([
      'plan-approved.hydropower.prime-minister.2023',
      'plan-approved.hydropower.province.2023',
    ])
  })

  it('knows the limits in working days', () => {
    const limit = (...args: Parameters<typeof rulesFor>) => rulesFor(...args)[0]?.limit
    expect(limit('PLAN_APPROVED', 'HYDROPOWER', '2020-05-12')).toEqual({ value: 10, unit: 'working_days' })
    expect(limit('INVESTMENT_APPROVED', 'SUBSTATION', '2024-11-25')).toEqual({
      value: 35,
      unit: 'working_days',
    })
  })

  it('has no row for a paper without a date', () => {
    expect(ids('SURVEY_PERMITTED', 'HYDROPOWER', null)).toEqual([])
  })
})

describe('targetOf', () => {
  it('reopens with the approvals', () => {
    expect(targetOf('PLAN_APPROVED', 'HYDROPOWER', 'MINISTRY')).toEqual({ to: 6, condition: 'ACTIVE' })
    expect(targetOf('ROUTE_AGREED', 'LINE', 'PROVINCE')).toEqual({ to: 4, condition: null })
    expect(targetOf('SUSPENDED', 'LINE', 'PROVINCE')).toEqual({ to: null, condition: 'SUSPENDED' })
  })

  it('keeps the file with the Department when it asks, and moves it when the Ministry does', () => {
    expect(targetOf('OPINIONS_REQUESTED', 'HYDROPOWER', 'DEPARTMENT').to).toBe(3)
    expect(targetOf('OPINIONS_REQUESTED', 'HYDROPOWER', 'MINISTRY').to).toBe(5)
    expect(targetOf('OPINIONS_REQUESTED', 'HYDROPOWER', 'PRESS').to).toBeNull()
    expect(targetOf('OPINIONS_REQUESTED', 'LINE', 'MINISTRY').to).toBeNull()
  })

  it('stays on the path, and leads nowhere where the act means nothing', () => {
    for (const kind of WORK_KINDS) {
      for (const act of ACT_CODES) {
        for (const by of [...AUTHORITIES, null]) {
          const { to } = targetOf(act, kind, by)
          if (to !== null) expect(to).toBeLessThanOrEqual(lastOrdinal(kind))
          if (!appliesTo(act, kind)) expect([act, kind, to]).toEqual([act, kind, null])
        }
      }
    }
  })
})

describe('nextActs', () => {
  it('offers the survey permission for a proposal', () => {
    expect(nextActs('HYDROPOWER', 0, 'ACTIVE', '2020-05-12').now[0]).toBe('SURVEY_PERMITTED')
  })

  it('leaves out the investment approval or not, as the law of 2026 lets grid works choose', () => {
    expect(nextActs('LINE', 4, 'ACTIVE', '2025-09-10').now).not.toContain('PROJECT_APPROVED')
    expect(nextActs('LINE', 4, 'ACTIVE', '2026-09-10').now).toEqual(
      expect.arrayContaining(['INVESTMENT_APPROVED', 'PROJECT_APPROVED']),
    )
  })

  it('offers first what ends a stop', () => {
    expect(nextActs('LINE', 3, 'SUSPENDED', '2024-01-01').now[0]).toBe('RESUMED')
    expect(nextActs('HYDROPOWER', 5, 'RETURNED', '2020-01-01').now[0]).toBe('RESUBMITTED')
    expect(nextActs('HYDROPOWER', 9, 'REVOKED', '2024-01-01').now).toContain('INVESTMENT_APPROVED')
    expect(nextActs('LINE', 3, 'REFUSED', '2024-01-01').now).toContain('ROUTE_AGREED')
  })

  it('splits the acts of the kind without losing or repeating one', () => {
    for (const kind of WORK_KINDS) {
      const applying = ACT_CODES.filter((act) => appliesTo(act, kind))
      for (const condition of CONDITIONS) {
        for (const ordinal of [null, 0, 3, lastOrdinal(kind)]) {
          for (const date of [null, '2020-05-12', '2026-05-12']) {
            const { now, others } = nextActs(kind, ordinal, condition, date)
            expect([...now, ...others].sort()).toEqual([...applying].sort())
          }
        }
      }
    }
  })
})

it('names skipped stages on the way up only', () => {
  expect(skippedStages(0, 4)).toEqual([1, 2, 3])
  expect(skippedStages(3, 4)).toEqual([])
  expect(skippedStages(4, 1)).toEqual([])
  expect(skippedStages(null, 4)).toEqual([])
})

it('finds a row by its id', () => {
  expect(ruleById('plan-approved.hydropower.ministry.2013')?.act).toBe('PLAN_APPROVED')
  expect(ruleById('none')).toBeNull()
})

it('labels the regimes', () => {
  expect(regimeOf('2013-02-09')).toBeNull()
  const days = ['2013-02-10', '2019-01-01', '2023-05-15', '2026-02-28', '2026-03-01']
  expect(days.map((day) => regimeOf(day)?.code)).toEqual(['R1', 'R2', 'R3', 'R3', 'R4'])
})
