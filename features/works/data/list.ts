import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { WORK_KINDS } from '@/features/stages/types'
import { versionedCache } from '@/lib/cache/versioned'
import { db } from '@/lib/db'
import { presentWork, unitRef, type WorkRow } from '../rules/present'
import type { KindSum, WorkItem, WorkList, WorkPage } from '../types'
import type { WorkFilter } from '../types/lists'
import { type Search, searchesOf, unitsMatched, whereWorks } from './filter'
import { ledgerHead } from './head'
import { foundSql, rowsSql, sumsSql } from './list-sql'

/** Works kept in memory over all pages of lists: some 10 MB. More is only more to be thrown away with the next act. */
const keptPages = versionedCache<WorkPage>({ capacity: 5_000, weigh: ({ items }) => items.length + 1 })
const keptSums = versionedCache<KindSum[]>({ capacity: 1_000, weigh: () => 1 })

/**
 * One page of the works that a filter finds, and how many they are in all. What a list shows is the same for every
 * reader; the scope says that there is one. The page is shared with other readers: not to be changed.
 */
export async function pageOfWorks(_scope: ReadScope, filter: WorkFilter): Promise<WorkPage> {
  return keptPages(await ledgerHead(), JSON.stringify(filter), () => readPage(filter))
}

/** The same with how much the works are in all: for pages, which show the coverage of every list. */
export async function listWorks(scope: ReadScope, filter: WorkFilter): Promise<WorkList> {
  // all pages in any order have the same sums
  const { sort: _sort, limit: _limit, offset: _offset, ...asked } = filter
  const sums = async () => keptSums(await ledgerHead(), JSON.stringify(asked), () => readSums(filter))
  const [page, known] = await Promise.all([pageOfWorks(scope, filter), sums()])
  return { ...page, sums: known }
}

const readings = (filter: WorkFilter): (Search | null)[] => searchesOf(filter.q) ?? [null]

async function readPage(filter: WorkFilter): Promise<WorkPage> {
  const unitMatched = unitsMatched(filter).map(unitRef)
  for (const search of readings(filter)) {
    const [found] = await db.$queryRaw<{ ids: string[]; total: number }[]>(foundSql(filter, search))
    if (found && found.total > 0)
      return { total: found.total, unitMatched, items: await readItems(found.ids) }
  }
  return { total: 0, unitMatched, items: [] }
}

async function readItems(ids: readonly string[]): Promise<WorkItem[]> {
  return (await db.$queryRaw<WorkRow[]>(rowsSql(ids))).map(presentWork)
}

async function readSums(filter: WorkFilter): Promise<KindSum[]> {
  for (const search of readings(filter)) {
    const found = await db.$queryRaw<Omit<KindSum, 'unknown'>[]>(sumsSql(whereWorks(filter, search)))
    if (found.length > 0)
      return WORK_KINDS.flatMap((kind) => found.filter((sum) => sum.kind === kind).map(whole))
  }
  return []
}

const whole = (sum: Omit<KindSum, 'unknown'>): KindSum => ({ ...sum, unknown: sum.count - sum.known })
