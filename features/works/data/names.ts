import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { WorkName } from '../types'

/** The names of all works: for what must look at each of them, as a search that found nothing. */
export async function workNames(_scope: ReadScope): Promise<WorkName[]> {
  return queryRows<WorkName>(Prisma.sql`
    SELECT "slug", "kind"::text AS "kind", "name", "voltageKv"::float8 AS "voltageKv" FROM "Work" WHERE NOT "isVoid"`)
}
