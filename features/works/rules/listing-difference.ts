import type { ListingView, WorkDetail } from '../types'
import { MEASURES } from './measure'

/**
 * By how much the project's own figure differs from the plan's: MW, MVA or km; null where one of them is not known, or
 * where the plan's figure is for several works together and says nothing of one.
 */
export function listingDifference(work: WorkDetail, listing: ListingView): number | null {
  if (listing.sharedWith.length > 0) return null
  const { key } = MEASURES[work.kind]
  const [own, planned] = [work[key], listing[key]]
  if (own === null || planned === null) return null
  // three decimals, as both are kept: no dust of floats
  return Math.round((own - planned) * 1000) / 1000
}
