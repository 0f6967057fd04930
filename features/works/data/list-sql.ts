import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkFilter } from '../types/lists'
import { type Search, whereWorks } from './filter'
import { DETAILS, needsDetails, orderOf, SUMS, WORK_COLUMNS } from './row'

/** The ids of one page of a list, in its order: found on the works alone where the order allows. */
function idsSql(where: Prisma.Sql, search: Search | null, filter: WorkFilter): Prisma.Sql {
  const sort = filter.sort ?? 'name'
  const needed = needsDetails(sort) ? DETAILS : Prisma.empty
  return Prisma.sql`
    SELECT w."id" FROM "Work" w ${needed} WHERE ${where}
     ORDER BY ${orderOf(sort, search)} LIMIT ${filter.limit} OFFSET ${filter.offset}`
}

/**
 * The same and how many they are in all: `{ ids, total }`. What a first page that is not full holds is all that there
 * is; else they are counted, by themselves, for `count(*) over()` would build the whole list.
 */
export function foundSql(filter: WorkFilter, search: Search | null): Prisma.Sql {
  const where = whereWorks(filter, search)
  return Prisma.sql`
    WITH page AS MATERIALIZED (${idsSql(where, search, filter)})
    SELECT ARRAY(SELECT "id"::text FROM page) AS "ids",
           CASE WHEN ${filter.offset}::int = 0 AND (SELECT count(*) FROM page) < ${filter.limit}::int
                THEN (SELECT count(*) FROM page)
                ELSE (SELECT count(*) FROM "Work" w WHERE ${where}) END::int AS "total"`
}

/** What a list shows of these works (WorkRow), in this order. Always the same statement, whatever was asked for. */
export const rowsSql = (ids: readonly string[]): Prisma.Sql => Prisma.sql`
  SELECT ${WORK_COLUMNS}
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS page("id", "at")
    JOIN "Work" w ON w."id" = page."id" ${DETAILS}
   ORDER BY page."at"`

/** How many and how much they are, kind by kind. */
export const sumsSql = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT w."kind"::text AS "kind", ${SUMS} FROM "Work" w ${DETAILS} WHERE ${where} GROUP BY w."kind"`
