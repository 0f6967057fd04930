import 'server-only'
import { db } from '@/lib/db'

/**
 * The head of the ledger: its last hash. Everything that people see is a projection of accepted change sets, so what
 * was read after the head was seen is true for as long as the head stays, in every process and whoever writes.
 */
export async function ledgerHead(): Promise<string> {
  const [head] = await db.$queryRaw<{ hash: string }[]>`
    SELECT "hash" FROM "ChangeSet" ORDER BY "seq" DESC LIMIT 1`
  return head?.hash ?? ''
}
