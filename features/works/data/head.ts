import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

export type LedgerStanding = { seq: number; hash: string }

/**
 * The head of the ledger: its last hash. Everything that people see is a projection of accepted change sets, so what
 * was read after the head was seen is true for as long as the head stays, in every process and whoever writes.
 */
export async function ledgerHead(): Promise<string> {
  const [head] = await queryRows<{ hash: string }>(Prisma.sql`
    SELECT "hash" FROM "ChangeSet" ORDER BY "seq" DESC LIMIT 1`)
  return head?.hash ?? ''
}

/** Where the ledger stands: number and hash of its last set, for what leaves the house on paper; null: it is empty. */
export async function ledgerStanding(_scope: ReadScope): Promise<LedgerStanding | null> {
  const [head] = await queryRows<{ seq: bigint; hash: string }>(Prisma.sql`
    SELECT "seq", "hash" FROM "ChangeSet" ORDER BY "seq" DESC LIMIT 1`)
  return head ? { seq: Number(head.seq), hash: head.hash } : null
}
