import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { WORK_KINDS } from '@/features/stages/types'
import { versionedCache } from '@/lib/cache/versioned'
import { queryRows } from '@/lib/query'
import { presentWork, unitRef, type WorkRow } from '../rules/present'
import type { KindSum, WorkItem, WorkList, WorkPage } from '../types'
import type { WorkFilter } from '../types/lists'
import { type Search, searchesOf, unitsMatched, whereWorks } from './filter'
import { ledgerHead } from './head'
import { foundSql, rowsSql, sumsSql } from './list-sql'

/** The sums of a list cost more than its page, and all its pages in any order share them. */
const keptSums = versionedCache<KindSum[]>({ capacity: 1_000, weigh: () => 1 })

/**
 * One page of the works that a filter finds, and how many they are in all. What a list shows is the same for every
 * reader; the scope says that there is one.
 */
export async function pageOfWorks(_scope: ReadScope, filter: WorkFilter): Promise<WorkPage> {
  const unitMatched = unitsMatched(filter).map(unitRef)
  for (const search of readings(filter)) {
    const [found] = await queryRows<{ ids: string[]; total: number }>(foundSql(filter, search))
    if (found && found.total > 0)
      return { total: found.total, unitMatched, items: await readItems(found.ids) }
  }
  return { total: 0, unitMatched, items: [] }
}

/** The same with how much the works are in all: for pages, which show the coverage of every list. */
export async function listWorks(scope: ReadScope, filter: WorkFilter): Promise<WorkList> {
  const { sort: _sort, limit: _limit, offset: _offset, ...asked } = filter
  const sums = async () => keptSums(await ledgerHead(), JSON.stringify(asked), () => readSums(filter))
  const [page, known] = await Promise.all([pageOfWorks(scope, filter), sums()])
  return { ...page, sums: known }
}

const readings = (filter: WorkFilter): (Search | null)[] => searchesOf(filter.q) ?? [null]

async function readItems(ids: readonly string[]): Promise<WorkItem[]> {
  return (await queryRows<WorkRow>(rowsSql(ids))).map(presentWork)
}

async function readSums(filter: WorkFilter): Promise<KindSum[]> {
  for (const search of readings(filter)) {
    const found = await queryRows<Omit<KindSum, 'unknown'>>(sumsSql(whereWorks(filter, search)))
    if (found.length > 0)
      return WORK_KINDS.flatMap((kind) => found.filter((sum) => sum.kind === kind).map(whole))
  }
  return []
}

const whole = (sum: Omit<KindSum, 'unknown'>): KindSum => ({ ...sum, unknown: sum.count - sum.known })
