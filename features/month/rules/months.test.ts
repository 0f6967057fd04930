import { describe, expect, it } from 'vitest'
import { isPlanMonth, lastDayOf, monthToCarryTo, monthToPlan, neighbours } from './months'

const TODAY = '2026-11-22'
const months = ['2026-12', '2020-06', '2020-05', '2019-12'].map((month) => ({ month }))

describe('months that a plan may have', () => {
  it.each(['2000-01', '2020-05', '2026-11', '2031-11'])('takes %s', (month) => {
    expect(isPlanMonth(month, TODAY)).toBe(true)
  })
  it.each(['1999-12', '2031-12', '2020-00', '2020-13', '2020-5', '05-2020', '2020-05-01', '', 'abcd-ef'])(
    'refuses %j',
    (month) => {
      expect(isPlanMonth(month, TODAY)).toBe(false)
    },
  )
})

describe('neighbours', () => {
  it('are the nearest months that have a plan, not the calendar’s', () => {
    expect(neighbours(months, '2020-06')).toEqual({ previous: '2020-05', next: '2026-12' })
    expect(neighbours(months, '2024-01')).toEqual({ previous: '2020-06', next: '2026-12' })
    expect(neighbours(months, '2019-12')).toEqual({ previous: null, next: '2020-05' })
    expect(neighbours(months, '2026-12')).toEqual({ previous: '2020-06', next: null })
    expect(neighbours([], '2020-05')).toEqual({ previous: null, next: null })
  })
})

describe('the month to plan next', () => {
  it('is this one while it has no plan, else the first that has none', () => {
    expect(monthToPlan(months, TODAY)).toBe('2026-11')
    expect(monthToPlan([{ month: '2026-11' }, ...months], TODAY)).toBe('2027-01')
  })
})

describe('where what was not done is carried to', () => {
  it('is the month after, or this one where that is past', () => {
    expect(monthToCarryTo('2020-05', TODAY)).toBe('2026-11')
    expect(monthToCarryTo('2026-10', TODAY)).toBe('2026-11')
    expect(monthToCarryTo('2026-11', TODAY)).toBe('2026-12')
    expect(monthToCarryTo('2027-03', TODAY)).toBe('2027-04')
  })
})

it.each([
  ['2020-02', '2020-02-29'],
  ['2021-02', '2021-02-28'],
  ['2020-05', '2020-05-31'],
  ['2020-12', '2020-12-31'],
])('%s ends on %s', (month, day) => {
  expect(lastDayOf(month)).toBe(day)
})
