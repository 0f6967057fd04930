import { expect, it } from 'vitest'
import type { ExpectedActState } from '@/features/stages/types'
import { monthsInBrief } from './month-in-brief'

const TODAY = '2026-11-22'
const counts = (...rows: [month: string, state: ExpectedActState, count: number][]) =>
  rows.map(([month, state, count]) => ({ month, state, count }))

it('the newest month that has begun, without what was dropped', () => {
  const { newest, coming } = monthsInBrief(
    counts(
      ['2026-11', 'DONE', 3],
      ['2026-11', 'DRAFTING', 2],
      ['2026-11', 'SLIPPED', 1],
      ['2026-11', 'CANCELLED', 4],
      ['2026-10', 'DONE', 1],
    ),
    TODAY,
  )
  expect(newest).toMatchObject({ month: '2026-11', total: 6, withoutResult: 0 })
  expect(newest?.counts).toMatchObject({ DONE: 3, DRAFTING: 2, SLIPPED: 1, NOT_STARTED: 0 })
  expect(coming).toEqual([])
})

it('a month that is over has no result for what is open', () => {
  const { newest, older } = monthsInBrief(
    counts(
      ['2026-10', 'DONE', 2],
      ['2026-10', 'SENT_FOR_SIGNATURE', 1],
      ['2026-10', 'NOT_STARTED', 1],
      ['2020-05', 'NOT_STARTED', 14],
      ['2020-04', 'DONE', 5],
    ),
    TODAY,
  )
  expect(newest).toMatchObject({ month: '2026-10', total: 4, withoutResult: 2 })
  // April was finished: nothing is left of it to ask about
  expect(older.map(({ month, withoutResult }) => [month, withoutResult])).toEqual([['2020-05', 14]])
})

it('a plan made ahead does not hide the month one works in', () => {
  const ahead = counts(['2027-01', 'NOT_STARTED', 1], ['2026-12', 'NOT_STARTED', 2], ['2026-11', 'DONE', 1])
  const { newest, coming } = monthsInBrief(ahead, TODAY)
  expect(newest?.month).toBe('2026-11')
  expect(coming.map(({ month }) => month)).toEqual(['2026-12', '2027-01'])
})

it('where nothing but plans ahead is there, the first of them', () => {
  const ahead = counts(['2027-01', 'NOT_STARTED', 1], ['2026-12', 'NOT_STARTED', 2])
  const { newest, coming } = monthsInBrief(ahead, TODAY)
  expect(newest).toMatchObject({ month: '2026-12', withoutResult: 0 })
  expect(coming.map(({ month }) => month)).toEqual(['2027-01'])
})

it('a month of which all was dropped has no plan', () => {
  expect(monthsInBrief(counts(['2026-11', 'CANCELLED', 2]), TODAY).newest).toBeNull()
  expect(monthsInBrief([], TODAY)).toEqual({ newest: null, older: [], coming: [] })
})
