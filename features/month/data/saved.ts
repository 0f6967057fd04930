import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/** The first change of a work in the set of that ledger number, from which all of it can be mended; null: none. */
export async function firstChangeOf(
  _scope: StaffScope,
  seq: number,
): Promise<{ work: string; changeId: string } | null> {
  const [change] = await queryRows<{ work: string; changeId: string }>(Prisma.sql`
    SELECT w."slug" AS "work", c."id" AS "changeId"
      FROM "ChangeSet" s JOIN "Change" c ON c."setId" = s."id" JOIN "Work" w ON w."id" = c."workId" AND NOT w."isVoid"
     WHERE s."seq" = ${seq} ORDER BY c."position" LIMIT 1`)
  return change ?? null
}
