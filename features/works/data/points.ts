import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { versionedCache } from '@/lib/cache/versioned'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { WorkFilter } from '../types/lists'
import { searchesOf, whereWorks } from './filter'
import { ledgerHead } from './head'
import { pointsSql } from './points-sql'

/** Some 300 kB for 5,000 works; those of all works are asked for most. */
const keptPoints = versionedCache<string>({ capacity: 10_000_000, weigh: (json) => json.length })

/**
 * All works that a filter finds, for a map: JSON as it is sent (rules/points.ts). Where they lie is told by commune
 * only, to every reader: the exact position is a fact of the work, for the staff. Order and pages mean nothing here.
 */
export async function workPoints(_scope: ReadScope, filter: WorkFilter): Promise<string> {
  return keptPoints(await ledgerHead(), JSON.stringify(filter), () => readPoints(filter))
}

async function readPoints(filter: WorkFilter): Promise<string> {
  let points = { total: 0, json: '' }
  // nothing but signs was typed: no name has that
  const readings = searchesOf(filter.q) ?? [null]
  for (const where of readings.length > 0 ? readings.map((r) => whereWorks(filter, r)) : [NONE]) {
    const [row] = await queryRows<{ total: number; json: string }>(pointsSql(where))
    points = row ?? points
    if (points.total > 0) break
  }
  return points.json
}

const NONE = Prisma.sql`false`
