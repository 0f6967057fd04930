import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { SavedView } from '../types/lists'

/** The lists that this person kept, then those that others share, in Vietnamese order. Not kept: no ledger tells of them. */
export async function savedViews({ person }: StaffScope): Promise<SavedView[]> {
  return queryRows<SavedView>(Prisma.sql`
    SELECT v."id", v."name", v."query", v."shared", v."ownerId" = ${person.id} AS "own", u."name" AS "ownerName"
      FROM "SavedView" v JOIN "User" u ON u."id" = v."ownerId"
     WHERE v."ownerId" = ${person.id} OR v."shared"
     ORDER BY (v."ownerId" = ${person.id}) DESC, v."name" COLLATE vi_natural, v."id"`)
}
