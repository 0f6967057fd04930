import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { SheetWork, WorkFilter } from '../types/lists'
import { pageOfWorks } from './list'

/** More works than the country has: a sheet has all of them, read in one statement and so of one moment. */
const ALL = 1_000_000

/** Every work that a filter finds, in its order, with its investor. */
export async function sheetWorks(scope: StaffScope, filter: WorkFilter): Promise<SheetWork[]> {
  const { items } = await pageOfWorks(scope, { ...filter, limit: ALL, offset: 0 })
  const slugs = items.map(({ slug }) => slug)
  const rows = await queryRows<{ slug: string; investor: string }>(Prisma.sql`
    SELECT w."slug", o."name" AS "investor" FROM "Work" w JOIN "Organization" o ON o."id" = w."investorId"
     WHERE w."slug" = ANY (${slugs})`)
  const investors = new Map(rows.map(({ slug, investor }) => [slug, investor]))
  return items.map((item) => ({ ...item, investor: investors.get(item.slug) ?? null }))
}
