import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkFilter } from '../types/lists'
import { type Search, whereWorks } from './filter'
import { DETAILS, needsDetails, orderOf, SUMS, WORK_COLUMNS } from './row'

/** How many works a filter finds: `{ total }`. */
export const totalSql = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT count(*)::int AS "total" FROM "Work" w WHERE ${where}`

/** How many and how much they are, kind by kind. */
export const sumsSql = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT w."kind"::text AS "kind", ${SUMS} FROM "Work" w ${DETAILS} WHERE ${where} GROUP BY w."kind"`

/**
 * One page of them (WorkRow). It is found first, on the works alone where the order allows, and only its rows are
 * joined to all that they show: joined before, the rows that the offset passes over would be joined too.
 */
export function pageSql(where: Prisma.Sql, search: Search | null, filter: WorkFilter): Prisma.Sql {
  const sort = filter.sort ?? 'name'
  const order = orderOf(sort, search)
  const needed = needsDetails(sort) ? DETAILS : Prisma.empty
  return Prisma.sql`
    SELECT ${WORK_COLUMNS}
      FROM (SELECT w."id" FROM "Work" w ${needed} WHERE ${where}
             ORDER BY ${order} LIMIT ${filter.limit} OFFSET ${filter.offset}) page
      JOIN "Work" w ON w."id" = page."id" ${DETAILS}
     ORDER BY ${order}`
}

/** What `GET /api/v1/works` asks the database for one reading of `q`. Two, for `count(*) over()` would build the whole list. */
export function listStatements(
  filter: WorkFilter,
  search: Search | null,
): [total: Prisma.Sql, page: Prisma.Sql] {
  const where = whereWorks(filter, search)
  return [totalSql(where), pageSql(where, search, filter)]
}
