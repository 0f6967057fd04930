import type { ProposalRow } from '../../types/review'

type Listed = Pick<ProposalRow, 'id' | 'isOwn'>

/** Where one goes from an open proposal. */
export type Neighbours = {
  /** Its place in the list, from 1; null: it does not wait. */
  at: number | null
  previous: string | null
  next: string | null
  /** The next that one may decide on, else the first that is left. null: none is. */
  after: string | null
  /** How many are left to decide on without this one. */
  left: number
}

/** @param queue in the order of the list; one's own are passed over where one decides, not where one reads */
export function neighboursOf(queue: readonly Listed[], id: string): Neighbours {
  const at = queue.findIndex((row) => row.id === id)
  const others = queue.filter((row) => row.id !== id && !row.isOwn)
  const later = at < 0 ? undefined : queue.slice(at + 1).find(({ isOwn }) => !isOwn)
  return {
    at: at < 0 ? null : at + 1,
    previous: queue[at - 1]?.id ?? null,
    next: queue[at + 1]?.id ?? null,
    after: (later ?? others[0])?.id ?? null,
    left: others.length,
  }
}
