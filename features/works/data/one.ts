import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { versionedCache } from '@/lib/cache/versioned'
import { db } from '@/lib/db'
import { withOpaqueIds } from '@/lib/opaque-ids'
import { type DetailRow, presentDetail } from '../rules/present-detail'
import type { WorkDetail } from '../types'
import { ledgerHead } from './head'
import { oneSql } from './one-sql'

/** The shape of every address of a work; anything else names none, and is not put to the database. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Some 10 MB. */
const keptWorks = versionedCache<WorkDetail | null>({ capacity: 500, weigh: () => 1 })

/** A work with everything recorded of it; null when there is none of that address or its creation was undone. */
export async function workBySlug(scope: ReadScope, slug: string): Promise<WorkDetail | null> {
  if (!SLUG.test(slug)) return null
  return keptWorks(await ledgerHead(), `${scope.kind} ${slug}`, () => readWork(scope.kind, slug))
}

async function readWork(reader: ReadScope['kind'], slug: string): Promise<WorkDetail | null> {
  const [row] = await db.$queryRaw<DetailRow[]>(oneSql(slug))
  if (!row) return null
  const work = presentDetail(row, reader)
  return reader === 'staff' ? work : withOpaqueIds(work)
}
