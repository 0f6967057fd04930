import 'server-only'
import type { ReadScope, StaffScope } from '@/features/access/types'
import { versionedCache } from '@/lib/cache/versioned'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { PlanChoice } from '../types/lists'
import { ledgerHead } from './head'

const keptPlans = versionedCache<PlanChoice[]>({ capacity: 1, weigh: () => 1 })

/** The decisions that name works, the newest first. Those without a symbol can't be asked for by one. */
export async function planChoices(_scope: ReadScope): Promise<PlanChoice[]> {
  return keptPlans(await ledgerHead(), '', () =>
    queryRows<PlanChoice>(Prisma.sql`
      SELECT d."symbol", max(d."date") AS "date" FROM "Document" d
       WHERE d."symbol" IS NOT NULL AND EXISTS (SELECT FROM "PlanListing" p WHERE p."documentId" = d."id")
       GROUP BY d."symbol" ORDER BY max(d."dateFrom") DESC NULLS LAST, d."symbol" LIMIT 30`),
  )
}

/** Everybody who invests in a work now, in Vietnamese order. */
export async function investorsOfWorks(_scope: StaffScope): Promise<string[]> {
  const rows = await queryRows<{ name: string }>(Prisma.sql`
    SELECT o."name" FROM "Organization" o
     WHERE EXISTS (SELECT FROM "Work" w WHERE w."investorId" = o."id" AND NOT w."isVoid") ORDER BY o."name"`)
  return rows.map(({ name }) => name)
}
