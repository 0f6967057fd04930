import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { WORK_KINDS, type WorkKind } from '@/features/stages/types'
import { versionedCache } from '@/lib/cache/versioned'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { presentWork, unitRef, type WorkRow } from '../rules/present'
import type { KindSum, WorkFilter, WorkList, WorkSort } from '../types'
import { exactFirst, type Search, searchesOf, unitsMatched, whereWorks } from './filter'
import { ledgerHead } from './head'

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

/** The figure of each kind: MW, km, MVA. */
const DETAILS = Prisma.sql`
  LEFT JOIN "HydropowerDetail" h ON h."workId" = w."id"
  LEFT JOIN "LineDetail" l ON l."workId" = w."id"
  LEFT JOIN "SubstationDetail" s ON s."workId" = w."id"`

async function sumsOf(where: Prisma.Sql): Promise<KindSum[]> {
  const rows = await db.$queryRaw<{ kind: WorkKind; count: number; known: number; sum: number | null }[]>`
    SELECT w."kind"::text AS "kind", count(*)::int AS "count",
           count(coalesce(h."capacityMw", l."lengthKm", s."capacityMva"))::int AS "known",
           sum(coalesce(h."capacityMw", l."lengthKm", s."capacityMva"))::float8 AS "sum"
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
  const first = exactFirst(search)
  const sort = filter.sort ?? 'name'
  const order = Prisma.join([...(first ? [first] : []), ORDER[sort]], ', ')
  const needed = sort.endsWith('capacity') ? DETAILS : Prisma.empty
  const rows = await db.$queryRaw<WorkRow[]>`
    SELECT w."slug", w."kind"::text AS "kind", w."name", w."aliases", w."stage", w."condition"::text AS "condition",
           w."stageSince", w."sourceKind"::text AS "sourceKind", w."holder"::text AS "holder",
           h."capacityMw"::float8 AS "capacityMw", s."capacityMva"::float8 AS "capacityMva",
           w."voltageKv"::float8 AS "voltageKv", l."circuits", l."lengthKm"::float8 AS "lengthKm", w."version",
           (SELECT json_agg(json_build_object('era', p."era", 'code', p."code", 'asWritten', p."asWritten")
                            ORDER BY p."position")
              FROM "WorkPlace" p WHERE p."workId" = w."id") AS "places"
      FROM (SELECT w."id" FROM "Work" w ${needed} WHERE ${where}
             ORDER BY ${order} LIMIT ${filter.limit} OFFSET ${filter.offset}) page
      JOIN "Work" w ON w."id" = page."id" ${DETAILS}
     ORDER BY ${order}`
  return rows.map(presentWork)
}

/** Unknown stands last in either direction; the slug decides between equals, so that pages never overlap. */
const by = (...columns: string[]) => {
  const order = (direction: string) => columns.map((column) => `${column} ${direction} NULLS LAST`)
  return (direction: 'ASC' | 'DESC') => Prisma.raw([...order(direction), 'w."name"', 'w."slug"'].join(', '))
}
const STAGE = by('w."stage"')
const SINCE = by('w."stageSinceFrom"')
// MW or MVA. Lines have no capacity: they stand behind what has one, by their length.
const CAPACITY = by('coalesce(h."capacityMw", s."capacityMva")', 'l."lengthKm"')

const ORDER: Record<WorkSort, Prisma.Sql> = {
  name: Prisma.raw('w."name", w."slug"'),
  '-name': Prisma.raw('w."name" DESC, w."slug" DESC'),
  stage: STAGE('ASC'),
  '-stage': STAGE('DESC'),
  since: SINCE('ASC'),
  '-since': SINCE('DESC'),
  capacity: CAPACITY('ASC'),
  '-capacity': CAPACITY('DESC'),
}
