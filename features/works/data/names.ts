import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { db } from '@/lib/db'
import type { WorkName } from '../types'

/** The names of all works: for what must look at each of them, as a search that found nothing. */
export async function workNames(_scope: ReadScope): Promise<WorkName[]> {
  return db.$queryRaw<WorkName[]>`
    SELECT "slug", "kind"::text AS "kind", "name", "voltageKv"::float8 AS "voltageKv" FROM "Work" WHERE NOT "isVoid"`
}
