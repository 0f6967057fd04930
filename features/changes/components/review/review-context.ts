import { createContext, useContext } from 'react'

/** What of the open proposal is taken. Parts are numbered from 1, as the page numbers them. */
export type Review = { isTaken: (number: number) => boolean; toggle: (number: number) => void }

export const ReviewContext = createContext<Review | null>(null)

/** @throws outside a ReviewDesk */
export function useReview(): Review {
  const review = useContext(ReviewContext)
  if (!review) throw new Error('parts are chosen within a ReviewDesk')
  return review
}
