import type { AcceptedSet, KeptSet } from '../data/sets'

/** What became of what a form sent: a number in the ledger, or a place where a second person finds it. */
export type Saved = { id: string; seq: number | null; work: string | null }

export const savedOf = ({ id, seq, changes }: AcceptedSet | KeptSet): Saved => {
  return { id, seq, work: changes[0]?.work ?? null }
}

/** The part of an address that makes the page it leads to say what became of it (SentNotice, and its own for a number). */
export const savedQuery = ({ id, seq }: Saved): string => (seq === null ? `sent=${id}` : `saved=${seq}`)
