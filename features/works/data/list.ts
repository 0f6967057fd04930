import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { WORK_KINDS, type WorkKind } from '@/features/stages/types'
import { versionedCache } from '@/lib/cache/versioned'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { presentWork, unitRef, type WorkRow } from '../rules/present'
import type { KindSum, WorkFilter, WorkList } from '../types'
import { type Search, searchesOf, unitsMatched, whereWorks } from './filter'
import { ledgerHead } from './head'
import { DETAILS, needsDetails, orderOf, SUMS, WORK_COLUMNS } from './row'

/** Works kept in memory over all lists: some 20 MB. */
const keptLists = versionedCache<WorkList>({ capacity: 20_000, weigh: ({ items }) => items.length + 1 })
const keptSums = versionedCache<KindSum[]>({ capacity: 2_000, weigh: () => 1 })

/**
 * One page of the works that a filter finds, and how many and how much they are in all. What a list shows is the same
 * for every reader; the scope says that there is one. The list is shared with other readers: not to be changed.
 */
export async function listWorks(_scope: ReadScope, filter: WorkFilter): Promise<WorkList> {
  const head = await ledgerHead()
  return keptLists(head, JSON.stringify(filter), () => readList(head, filter))
}

async function readList(head: string, filter: WorkFilter): Promise<WorkList> {
  const unitMatched = unitsMatched(filter).map(unitRef)
  const { sort: _sort, limit: _limit, offset: _offset, ...asked } = filter
  for (const search of searchesOf(filter.q) ?? [null]) {
    const where = whereWorks(filter, search)
    // Two queries, for `count(*) over()` would build the whole list; and all pages in any order have the same sums.
    const [sums, items] = await Promise.all([
      keptSums(head, JSON.stringify([asked, search]), () => sumsOf(where)),
      pageOf(where, search, filter),
    ])
    const total = sums.reduce((count, sum) => count + sum.count, 0)
    if (total > 0) return { total, sums, unitMatched, items }
  }
  return { total: 0, sums: [], unitMatched, items: [] }
}

async function sumsOf(where: Prisma.Sql): Promise<KindSum[]> {
  const rows = await db.$queryRaw<{ kind: WorkKind; count: number; known: number; sum: number | null }[]>`
    SELECT w."kind"::text AS "kind", ${SUMS}
      FROM "Work" w ${DETAILS} WHERE ${where} GROUP BY w."kind"`
  return WORK_KINDS.flatMap((kind) => {
    const row = rows.find((found) => found.kind === kind)
    return row ? [{ ...row, unknown: row.count - row.known }] : []
  })
}

/**
 * The page is found first, on the works alone where the order allows, and only its rows are joined to all that they
 * show: joined before, the rows that the offset passes over would be joined too.
 */
async function pageOf(where: Prisma.Sql, search: Search | null, filter: WorkFilter) {
  const sort = filter.sort ?? 'name'
  const order = orderOf(sort, search)
  const needed = needsDetails(sort) ? DETAILS : Prisma.empty
  const rows = await db.$queryRaw<WorkRow[]>`
    SELECT ${WORK_COLUMNS}
      FROM (SELECT w."id" FROM "Work" w ${needed} WHERE ${where}
             ORDER BY ${order} LIMIT ${filter.limit} OFFSET ${filter.offset}) page
      JOIN "Work" w ON w."id" = page."id" ${DETAILS}
     ORDER BY ${order}`
  return rows.map(presentWork)
}
