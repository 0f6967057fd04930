import { describe, expect, it } from 'vitest'
import type { ActCode, StageCode, WorkKind } from '@/features/stages/types'
import { History } from '../testing/history'
import { problems, standing, stays } from '../testing/reading'
import { effectOf } from './effects'

describe('a work whose past is not known', () => {
  it('stands nowhere until something is recorded', () => {
    const work = new History()
    expect(standing(work.fold())).toBe('unknown')
    expect(stays(work.fold())).toEqual([])
    expect(work.fold().state.holder).toBe('NONE')
  })

  it('opens at the state that a newspaper gives, and nothing is claimed of earlier stages', () => {
    const work = new History()
    work.state('H9', '2018-Q3', { sourceKind: 'PRESS' })
    expect(stays(work.fold())).toEqual(['H9 2018-Q3 → now'])
    expect(work.fold().state.stays[0]).toMatchObject({ sourceKind: 'PRESS', entered: '2018-Q3' })
  })

  it('may open at a stage of unknown date', () => {
    const work = new History('LINE')
    work.state('L8', null, { sourceKind: 'OFFICE_LIST' })
    expect(stays(work.fold())).toEqual(['L8 ? → now'])
  })

  it('may open with a condition', () => {
    const work = new History()
    work.state('H7', '2016', { condition: 'REVOKED' })
    expect(standing(work.fold())).toBe('H7 REVOKED')
  })

  it('may open with a condition alone, the stage unknown', () => {
    const work = new History()
    work.state(null, '2016', { condition: 'SUSPENDED' })
    expect(standing(work.fold())).toBe('unknown SUSPENDED')
  })

  it('goes on from there with its papers, which are official', () => {
    const work = new History()
    work.state('H6', null)
    work.act('INVESTMENT_APPROVED', '2022-03-01')
    expect(stays(work.fold())).toEqual(['H6 ? → 2022-03-01', 'H7 2022-03-01 → now'])
    expect(work.fold().state.stays.map((stay) => stay.sourceKind)).toEqual(['PRESS', 'OFFICIAL'])
  })

  it('counts a state recorded twice as one stay', () => {
    const work = new History()
    work.state('H9', '2019')
    work.state('H9', '2021')
    expect(stays(work.fold())).toEqual(['H9 2019 → now'])
  })

  it('is not moved by a state off its own path, which is refused', () => {
    const work = new History('LINE')
    const id = work.state('H9', '2019')
    expect(standing(work.fold())).toBe('unknown')
    expect(problems(work.fold())).toEqual([`REFUSE state.other-path ${id}`])
  })
})

describe('order', () => {
  it('goes by the first day that a partial date can mean', () => {
    const work = new History()
    work.act('ENERGISED', '2019-06')
    work.act('STARTED', '2019')
    work.act('PROJECT_APPROVED', '2018-Q4')
    expect(stays(work.fold())).toEqual(['H8 2018-Q4 → 2019', 'H9 2019 → 2019-06', 'H10 2019-06 → now'])
  })

  it('puts a recorded state before the acts of the same day', () => {
    const work = new History()
    work.act('STARTED', '2019-01-01')
    work.state('H8', '2019')
    expect(stays(work.fold())).toEqual(['H8 2019 → 2019-01-01', 'H9 2019-01-01 → now'])
  })

  it('puts an unknown date before every day', () => {
    const work = new History()
    work.act('PLAN_APPROVED', '1990-01-01')
    work.state('H3', null)
    expect(stays(work.fold())).toEqual(['H3 ? → 1990-01-01', 'H6 1990-01-01 → now'])
  })

  it('goes by the ledger number on one and the same day', () => {
    const work = new History()
    work.act('SUSPENDED', '2020-05-12')
    work.act('RESUMED', '2020-05-12')
    expect(standing(work.fold())).toBe('unknown')
    const other = new History()
    other.act('RESUMED', '2020-05-12')
    other.act('SUSPENDED', '2020-05-12')
    expect(standing(other.fold())).toBe('unknown SUSPENDED')
  })

  it('lets a late paper land where it belongs', () => {
    const work = new History()
    work.act('PLAN_APPROVED', '2020-05-12')
    work.act('SURVEY_PERMITTED', '2018-02-01')
    work.act('SUBMITTED_TO_MOIT', '2019-11-30')
    expect(stays(work.fold())).toEqual([
      'H1 2018-02-01 → 2019-11-30',
      'H4 2019-11-30 → 2020-05-12',
      'H6 2020-05-12 → now',
    ])
  })

  it('says of a late paper that it makes a known one step back', () => {
    const work = new History()
    const permitted = work.act('SURVEY_PERMITTED', '2018-02-01')
    work.act('PLAN_APPROVED', '2017-01-01')
    expect(stays(work.fold())).toEqual(['H6 2017-01-01 → now'])
    expect(problems(work.fold())).toEqual([`WARN act.lower-stage ${permitted}`])
  })
})

describe('a step back', () => {
  it('by a later act of a lower stage is recorded, warns and moves nothing', () => {
    const work = new History()
    work.act('INVESTMENT_APPROVED', '2020-01-01')
    const late = work.act('DOSSIER_RECEIVED', '2021-01-01')
    expect(standing(work.fold())).toBe('H7')
    expect(stays(work.fold())).toEqual(['H7 2020-01-01 → now'])
    expect(problems(work.fold())).toEqual([`WARN act.lower-stage ${late}`])
  })

  it('is taken by a recorded state', () => {
    const work = new History()
    work.act('INVESTMENT_APPROVED', '2020-01-01')
    work.state('H6', '2021-01-01')
    expect(stays(work.fold())).toEqual(['H7 2020-01-01 → 2021-01-01', 'H6 2021-01-01 → now'])
  })

  it('is taken by undoing the act that went too far', () => {
    const work = new History()
    work.act('PLAN_APPROVED', '2020-01-01')
    const wrong = work.act('ENERGISED', '2021-01-01')
    work.void(wrong)
    expect(stays(work.fold())).toEqual(['H6 2020-01-01 → now'])
  })

  it('is taken by replacing the act that went too far', () => {
    const work = new History()
    work.act('PLAN_APPROVED', '2020-01-01')
    const wrong = work.act('ENERGISED', '2021-01-01')
    work.replaceAct(wrong, { act: 'INVESTMENT_APPROVED' })
    expect(stays(work.fold())).toEqual(['H6 2020-01-01 → 2021-01-01', 'H7 2021-01-01 → now'])
  })
})

describe('a jump forward', () => {
  it('is allowed, and the stages passed over are named', () => {
    const work = new History()
    work.act('SURVEY_PERMITTED', '2018-02-01')
    const before = work.fold().state
    work.act('PLAN_APPROVED', '2020-05-12')
    const effect = effectOf(
      { id: 'w1', slug: 'x', kind: 'HYDROPOWER', name: '', version: 2, isVoid: false, history: [] },
      before,
      work.fold().state,
      () => null,
    )
    expect(effect).toMatchObject({ moved: true, skipped: ['H2', 'H3', 'H4', 'H5'] })
    expect(problems(work.fold())).toEqual([])
  })
})

describe('where each act leads', () => {
  const leads: [ActCode, StageCode, StageCode | null, StageCode | null][] = [
    ['PROPOSED', 'H0', 'L0', 'S0'],
    ['SURVEY_PERMITTED', 'H1', null, null],
    ['SURVEY_STARTED', 'H2', 'L2', 'S2'],
    ['DOSSIER_RECEIVED', 'H3', null, null],
    ['SUBMITTED_TO_MOIT', 'H4', null, null],
    ['PLAN_APPROVED', 'H6', 'L1', 'S1'],
    ['INVESTMENT_APPROVED', 'H7', 'L5', 'S5'],
    ['PROJECT_APPROVED', 'H8', 'L6', 'S6'],
    ['STARTED', 'H9', 'L7', 'S7'],
    ['ENERGISED', 'H10', 'L8', 'S8'],
  ]
  const kinds: WorkKind[] = ['HYDROPOWER', 'LINE', 'SUBSTATION']
  it.each(leads)('%s leads to %s, %s, %s', (act, ...targets) => {
    for (const [i, target] of targets.entries()) {
      const work = new History(kinds[i])
      work.act(act, '2020-05-12')
      expect(standing(work.fold())).toBe(target ?? 'unknown')
    }
  })

  it('opinions asked for by the Department leave a dossier at H3, by the Ministry at H5', () => {
    const work = new History()
    work.act('DOSSIER_RECEIVED', '2020-05-12')
    work.act('OPINIONS_REQUESTED', '2020-05-20', { by: 'DEPARTMENT' })
    expect(standing(work.fold())).toBe('H3')
    work.act('OPINIONS_REQUESTED', '2020-07-20', { by: 'MINISTRY' })
    expect(standing(work.fold())).toBe('H5')
  })

  it('routes belong to lines, sites to substations', () => {
    for (const [kind, asked, agreed, code] of [
      ['LINE', 'ROUTE_REQUESTED', 'ROUTE_AGREED', 'L'],
      ['SUBSTATION', 'SITE_REQUESTED', 'SITE_AGREED', 'S'],
    ] as const) {
      const work = new History(kind)
      work.act(asked, '2020-05-12')
      expect(standing(work.fold())).toBe(`${code}3`)
      work.act(agreed, '2020-06-12')
      expect(standing(work.fold())).toBe(`${code}4`)
    }
  })
})

describe('a row of a plan', () => {
  it.each(['LINE', 'SUBSTATION'] as const)('moves a %s from unknown and from 0 to 1', (kind) => {
    const code = kind[0]
    const unknown = new History(kind)
    unknown.listing('2016-03-18')
    expect(stays(unknown.fold())).toEqual([`${code}1 2016-03-18 → now`])
    const proposed = new History(kind)
    proposed.act('PROPOSED', '2015-01-01')
    proposed.listing('2016-03-18')
    expect(stays(proposed.fold())).toEqual([`${code}0 2015-01-01 → 2016-03-18`, `${code}1 2016-03-18 → now`])
  })

  it('that comes later moves nothing', () => {
    const work = new History('LINE')
    work.act('SURVEY_STARTED', '2015-01-01')
    work.listing('2016-03-18')
    expect(stays(work.fold())).toEqual(['L2 2015-01-01 → now'])
    expect(work.fold().state.listings).toHaveLength(1)
    expect(problems(work.fold())).toEqual([])
  })

  it('recorded late moves a line at its own place in the order', () => {
    const work = new History('LINE')
    work.act('SURVEY_STARTED', '2015-01-01')
    work.listing('2011-07-21')
    expect(stays(work.fold())).toEqual(['L1 2011-07-21 → 2015-01-01', 'L2 2015-01-01 → now'])
  })

  it('never moves hydropower, which goes to H6 by its decision', () => {
    const work = new History('HYDROPOWER')
    work.listing('2016-03-18')
    expect(standing(work.fold())).toBe('unknown')
    work.act('PROPOSED', '2016-05-01')
    work.listing('2017-01-01')
    expect(standing(work.fold())).toBe('H0')
    work.act('PLAN_APPROVED', '2018-01-01')
    expect(standing(work.fold())).toBe('H6')
  })

  it('and a decision that names a line late are no step back', () => {
    const work = new History('LINE')
    work.act('ROUTE_AGREED', '2020-01-01')
    work.act('PLAN_APPROVED', '2021-01-01')
    expect(standing(work.fold())).toBe('L4')
    expect(problems(work.fold())).toEqual([])
  })
})
