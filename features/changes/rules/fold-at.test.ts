import { describe, expect, it } from 'vitest'
import { History } from '../testing/history'
import { promises, standing, stays } from '../testing/reading'
import { fold } from './fold'

/** Permitted 2018, approved 2020, adjusted 2021, resumed 2023: recorded in another order. */
function example() {
  const work = new History('HYDROPOWER', { fields: { capacityMw: 10 } })
  work.act('PLAN_APPROVED', '2020-05-12')
  work.act('CAPACITY_ADJUSTED', '2021-03-01', {}, { fields: { capacityMw: 15 } })
  const permitted = work.act('SURVEY_PERMITTED', '2018-02')
  work.act('SUSPENDED', '2022-01-01')
  work.act('RESUMED', '2023-01-01')
  return { work, permitted }
}

describe('as it was in force on a day', () => {
  it('counts the acts up to and with that day', () => {
    const { work } = example()
    expect(standing(work.fold({ effectiveAt: '2018-01-31' }))).toBe('unknown')
    expect(standing(work.fold({ effectiveAt: '2018-02-01' }))).toBe('H1')
    expect(standing(work.fold({ effectiveAt: '2020-05-12' }))).toBe('H6')
    expect(standing(work.fold({ effectiveAt: '2022-06-30' }))).toBe('H6 SUSPENDED')
    expect(standing(work.fold({ effectiveAt: '2026-01-01' }))).toBe('H6')
  })

  it('has the values that were in force', () => {
    const { work } = example()
    expect(work.fold({ effectiveAt: '2021-02-28' }).state.fields.capacityMw).toBe(10)
    expect(work.fold({ effectiveAt: '2021-03-01' }).state.fields.capacityMw).toBe(15)
  })

  it('is in no plan that was decided later', () => {
    const work = new History('LINE')
    work.listing('2016-03-18')
    expect(work.fold({ effectiveAt: '2016-03-17' }).state.listings).toEqual([])
    expect(work.fold({ effectiveAt: '2016-03-18' }).state.listings).toHaveLength(1)
  })

  it('counts what has no date as having been so all along', () => {
    const work = new History()
    work.state('H6', null)
    expect(standing(work.fold({ effectiveAt: '1990-01-01' }))).toBe('H6')
  })

  it('takes the exact date of a recorded state from its paper', () => {
    const work = new History()
    work.evidence(work.state('H9', '2018'), '2018-06-04')
    expect(standing(work.fold({ effectiveAt: '2018-06-03' }))).toBe('unknown')
    expect(standing(work.fold({ effectiveAt: '2018-06-04' }))).toBe('H9')
  })

  it('has promises open that were kept later', () => {
    const work = new History()
    const promise = work.expect('SURVEY_PERMITTED', '2020-05')
    work.step(promise, 'DRAFTING', '2020-05-10')
    work.act('SURVEY_PERMITTED', '2020-05-20')
    expect(promises(work.fold({ effectiveAt: '2020-05-09' }))).toEqual([
      'SURVEY_PERMITTED 2020-05 NOT_STARTED',
    ])
    expect(promises(work.fold({ effectiveAt: '2020-05-19' }))).toEqual(['SURVEY_PERMITTED 2020-05 DRAFTING'])
    expect(work.fold({ effectiveAt: '2020-05-19' }).state.holder).toBe('DEPARTMENT')
    expect(promises(work.fold({ effectiveAt: '2020-05-20' }))).toEqual(['SURVEY_PERMITTED 2020-05 DONE'])
  })
})

describe('as it was known at a number of the ledger', () => {
  it('counts what had been recorded by then', () => {
    const { work } = example()
    expect(stays(work.fold({ knownAt: 3 }))).toEqual(['H6 2020-05-12 → now'])
    expect(stays(work.fold({ knownAt: 4 }))).toEqual(['H1 2018-02 → 2020-05-12', 'H6 2020-05-12 → now'])
  })

  it('still has what was mended later', () => {
    const { work, permitted } = example()
    work.replaceAct(permitted, { effectiveOn: '2017-02' })
    work.void('c7')
    expect(stays(work.fold({ knownAt: 6 }))[0]).toBe('H1 2018-02 → 2020-05-12')
    expect(stays(work.fold({ knownAt: 7 }))[0]).toBe('H1 2017-02 → 2020-05-12')
    expect(stays(work.fold({ knownAt: 8 }))[0]).toBe('H6 2020-05-12 → now')
  })

  it('does not know a work before its creation', () => {
    expect(fold(example().work.changes, { knownAt: 0 })).toBeNull()
  })

  it('goes together with a day: what was known then to be in force then', () => {
    const { work } = example()
    expect(standing(work.fold({ knownAt: 3, effectiveAt: '2019-01-01' }))).toBe('unknown')
    expect(standing(work.fold({ knownAt: 4, effectiveAt: '2019-01-01' }))).toBe('H1')
  })
})
