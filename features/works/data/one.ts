import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { withOpaqueIds } from '@/lib/opaque-ids'
import { queryRows } from '@/lib/query'
import { type DetailRow, presentDetail } from '../rules/present-detail'
import type { WorkDetail } from '../types'
import { oneSql } from './one-sql'

/** The shape of every address of a work; anything else names none, and is not put to the database. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A work with everything recorded of it; null when there is none of that address or its creation was undone. */
export async function workBySlug(scope: ReadScope, slug: string): Promise<WorkDetail | null> {
  if (!SLUG.test(slug)) return null
  const [row] = await queryRows<DetailRow>(oneSql(slug))
  if (!row) return null
  const work = presentDetail(row, scope.kind)
  return scope.kind === 'staff' ? work : withOpaqueIds(work)
}
