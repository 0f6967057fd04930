import type { Role } from '@/features/access/rules'

/** What an order names, as it stands before it goes. */
export type Named =
  | {
      kind: 'NOTE'
      subject: string
      /** Number in the ledger; null: a proposal that is not part of it. */
      seq: number | null
      at: Date
      author: string | null
      text: string
    }
  | { kind: 'PERSON'; subject: string; name: string; email: string; role: Role; since: Date }

export type Kind = Named['kind']

/** Why there is nothing to erase, or why it is not done. */
export type Refusal = 'UNKNOWN' | 'NO_NOTE' | 'ERASED' | 'SELF' | 'LAST_ADMINISTRATOR'

/** The order of an authority. */
export type Order = {
  symbol: string
  /** '2026-11-22' */
  date: string
  /** Who ordered it. */
  orderedBy: string
}

/** An erasure that was done. */
export type Erased = Order & {
  id: string
  kind: Kind
  at: Date
  by: string | null
  /** Number in the ledger of a note's set, where it has one. */
  seq: number | null
  subject: string
  copies: number
}
