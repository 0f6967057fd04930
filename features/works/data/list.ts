import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { WORK_KINDS, type WorkKind } from '@/features/stages/types'
import { versionedCache } from '@/lib/cache/versioned'
import { db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import { presentWork, unitRef, type WorkRow } from '../rules/present'
import type { KindSum, WorkItem, WorkList, WorkPage } from '../types'
import type { WorkFilter } from '../types/lists'
import { type Search, searchesOf, unitsMatched, whereWorks } from './filter'
import { ledgerHead } from './head'
import { pageSql, sumsSql, totalSql } from './list-sql'

/** Works kept in memory over all lists: some 10 MB each. */
const keptPages = versionedCache<WorkPage>({ capacity: 10_000, weigh: ({ items }) => items.length + 1 })
const keptLists = versionedCache<WorkList>({ capacity: 10_000, weigh: ({ items }) => items.length + 1 })
const keptSums = versionedCache<KindSum[]>({ capacity: 2_000, weigh: () => 1 })

/**
 * One page of the works that a filter finds, and how many they are in all. What a list shows is the same for every
 * reader; the scope says that there is one. The page is shared with other readers: not to be changed.
 */
export async function pageOfWorks(_scope: ReadScope, filter: WorkFilter): Promise<WorkPage> {
  const none = nothingOf(filter)
  const read = async (where: Prisma.Sql, search: Search | null) => {
    const [total, items] = await Promise.all([totalOf(where), itemsOf(where, search, filter)])
    return { ...none, total, items }
  }
  return keptPages(await ledgerHead(), JSON.stringify(filter), () => firstFound(filter, read, none))
}

/** As `pageOfWorks`, with how much the works are in all: for pages, that show the coverage of every list. */
export async function listWorks(_scope: ReadScope, filter: WorkFilter): Promise<WorkList> {
  const head = await ledgerHead()
  const { sort: _sort, limit: _limit, offset: _offset, ...asked } = filter
  const none = { ...nothingOf(filter), sums: [] }
  const read = async (where: Prisma.Sql, search: Search | null) => {
    const [sums, items] = await Promise.all([
      // all pages in any order have the same sums
      keptSums(head, JSON.stringify([asked, search]), () => sumsOf(where)),
      itemsOf(where, search, filter),
    ])
    return { ...none, total: sums.reduce((count, sum) => count + sum.count, 0), sums, items }
  }
  return keptLists(head, JSON.stringify(filter), () => firstFound(filter, read, none))
}

const nothingOf = (filter: WorkFilter): WorkPage => {
  return { total: 0, unitMatched: unitsMatched(filter).map(unitRef), items: [] }
}

/** What the first reading of `q` brings that finds anything. */
async function firstFound<Page extends WorkPage>(
  filter: WorkFilter,
  read: (where: Prisma.Sql, search: Search | null) => Promise<Page>,
  none: Page,
): Promise<Page> {
  for (const search of searchesOf(filter.q) ?? [null]) {
    const page = await read(whereWorks(filter, search), search)
    if (page.total > 0) return page
  }
  return none
}

async function totalOf(where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>(totalSql(where))
  return row?.total ?? 0
}

async function itemsOf(where: Prisma.Sql, search: Search | null, filter: WorkFilter): Promise<WorkItem[]> {
  return (await db.$queryRaw<WorkRow[]>(pageSql(where, search, filter))).map(presentWork)
}

async function sumsOf(where: Prisma.Sql): Promise<KindSum[]> {
  const rows = await db.$queryRaw<{ kind: WorkKind; count: number; known: number; sum: number | null }[]>(
    sumsSql(where),
  )
  return WORK_KINDS.flatMap((kind) => {
    const row = rows.find((found) => found.kind === kind)
    return row ? [{ ...row, unknown: row.count - row.known }] : []
  })
}
