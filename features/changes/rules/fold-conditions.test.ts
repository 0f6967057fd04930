import { describe, expect, it } from 'vitest'
import type { ActCode, StageCode } from '@/features/stages/types'
import { History } from '../testing/history'
import { standing } from '../testing/reading'

/** A work at H4 that was stopped. */
function stopped(by: ActCode, at: StageCode = 'H4'): History {
  const work = new History()
  work.state(at, '2019-01-01')
  work.act(by, '2020-01-01')
  return work
}

describe('a paper that stops a work', () => {
  it.each([
    ['SUSPENDED', 'H4 SUSPENDED'],
    ['RETURNED', 'H4 RETURNED'],
    ['REFUSED', 'H4 REFUSED'],
    ['REMOVED_FROM_PLAN', 'H4 REMOVED_FROM_PLAN'],
    ['REVOKED', 'H4 REVOKED'],
  ] as const)('%s leaves the stage where it is', (act, expected) => {
    expect(standing(stopped(act).fold())).toBe(expected)
  })

  it('names the change that did it', () => {
    const work = new History()
    work.state('H7', '2019')
    const revoked = work.act('REVOKED', '2020-01-01')
    expect(work.fold().state.conditionChangeId).toBe(revoked)
  })
})

describe('no stop is for ever', () => {
  it.each([
    ['SUSPENDED', 'H9', 'RESUMED', 'H9'],
    ['RETURNED', 'H4', 'RESUBMITTED', 'H4'],
    ['RETURNED', 'H3', 'SUBMITTED_TO_MOIT', 'H4'],
    ['REFUSED', 'H0', 'SURVEY_PERMITTED', 'H1'],
    ['REFUSED', 'H5', 'PLAN_APPROVED', 'H6'],
    ['REMOVED_FROM_PLAN', 'H6', 'PLAN_APPROVED', 'H6'],
    ['REVOKED', 'H7', 'INVESTMENT_APPROVED', 'H7'],
    ['REVOKED', 'H1', 'SURVEY_PERMITTED', 'H1'],
    ['SUSPENDED', 'H8', 'PROJECT_APPROVED', 'H8'],
  ] as const)('%s at %s is reopened by %s', (stop, at, reopening, after) => {
    const work = stopped(stop, at)
    work.act(reopening, '2021-01-01')
    expect(standing(work.fold())).toBe(after)
  })

  it('a refused route is not the end of a line', () => {
    const work = new History('LINE')
    work.act('ROUTE_REQUESTED', '2020-01-01')
    work.act('REFUSED', '2020-02-01')
    expect(standing(work.fold())).toBe('L3 REFUSED')
    work.act('ROUTE_AGREED', '2020-06-01')
    expect(standing(work.fold())).toBe('L4')
  })

  it('a revoked investor leaves the work in the plan for another, whose approval lowers no stage', () => {
    const work = stopped('REVOKED', 'H9')
    work.act('INVESTMENT_APPROVED', '2022-01-01')
    expect(standing(work.fold())).toBe('H9')
  })

  it('a recorded state sets and lifts a condition when it says so, and otherwise leaves it', () => {
    const work = stopped('REVOKED', 'H7')
    work.state('H8', '2021')
    expect(standing(work.fold())).toBe('H8 REVOKED')
    work.state('H9', '2022', { condition: 'ACTIVE' })
    expect(standing(work.fold())).toBe('H9')
  })

  it('a paper added to a recorded state lifts nothing', () => {
    const work = new History()
    const state = work.state('H7', '2019', { condition: 'SUSPENDED' })
    work.evidence(state, '2020-01-01')
    expect(standing(work.fold())).toBe('H7 SUSPENDED')
  })

  it('undoing the stop reopens as if it had never been', () => {
    const work = new History()
    work.state('H7', '2019')
    work.void(work.act('REVOKED', '2020-01-01'))
    expect(standing(work.fold())).toBe('H7')
    expect(work.fold().state.conditionChangeId).toBeNull()
  })

  it('a stop recorded late does not outlive the paper that ended it', () => {
    const work = new History()
    work.state('H9', '2019')
    work.act('RESUMED', '2021-01-01')
    work.act('SUSPENDED', '2020-01-01')
    expect(standing(work.fold())).toBe('H9')
  })
})
