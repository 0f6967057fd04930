import { expect, it } from 'vitest'
import type { ListingView, WorkDetail } from '../types'
import { listingDifference } from './listing-difference'

const work = (capacityMw: number | null) => ({ kind: 'HYDROPOWER', capacityMw }) as WorkDetail
const listing = (capacityMw: number | null, sharedWith: ListingView['sharedWith'] = []) =>
  ({ capacityMw, sharedWith }) as ListingView

it.each([
  [14.5, 12, 2.5],
  [12, 14.5, -2.5],
  [0.3, 0.1, 0.2],
  [12, 12, 0],
])('%d MW of the work against %d MW of the plan: %d', (own, planned, difference) => {
  expect(listingDifference(work(own), listing(planned))).toBe(difference)
})

it('is not known where a figure is not, nor where the row is of several works', () => {
  expect(listingDifference(work(null), listing(12))).toBeNull()
  expect(listingDifference(work(12), listing(null))).toBeNull()
  expect(listingDifference(work(12), listing(30, [{ slug: 'hai', name: 'Hai' }]))).toBeNull()
})
