import { createContext, useContext } from 'react'

/** What of the open proposal is taken, and why in spite of new warnings. Parts are numbered from 1, as on the page. */
export type Review = {
  isTaken: (number: number) => boolean
  toggle: (number: number) => void
  reasonOf: (said: string) => string
  giveReason: (said: string, reason: string) => void
  isMissing: (said: string) => boolean
}

export const ReviewContext = createContext<Review | null>(null)

/** @throws outside a ReviewDesk */
export function useReview(): Review {
  const review = useContext(ReviewContext)
  if (!review) throw new Error('parts are chosen within a ReviewDesk')
  return review
}
