import 'server-only'
import { can } from '@/features/access/rules'
import type { Person } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { isUuid } from '@/lib/uuid'
import { permissionFor, undoneIn } from '../rules/policy'

/** Whether a person may send this. The ledger is asked only where it is told by whose hand a file came. */
export async function maySend({ id, role }: Person, body: unknown): Promise<boolean> {
  if (can(role, permissionFor(body))) return true
  if (!can(role, 'document:file')) return false
  return can(role, permissionFor(body, await ownFilesAmong(undoneIn(body), id)))
}

/** Those of the changes by which this person put a file to a paper: an accepted set that they had sent. */
async function ownFilesAmong(changeIds: readonly string[], personId: string): Promise<Set<string>> {
  const named = changeIds.filter(isUuid)
  if (named.length === 0) return new Set()
  const rows = await queryRows<{ id: string }>(Prisma.sql`
    SELECT c."id" FROM "Change" c JOIN "ChangeSet" s ON s."id" = c."setId"
     WHERE c."id" = ANY (${named}::uuid[]) AND c."type" = 'ATTACHMENT' AND s."authorId" = ${personId}`)
  return new Set(rows.map(({ id }) => id))
}
