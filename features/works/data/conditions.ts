import 'server-only'
import { symbolKey } from '@/features/documents/rules/symbol'
import { organizationKey } from '@/features/organizations/rules'
import { lastOrdinal } from '@/features/stages/rules/paths'
import { WORK_KINDS } from '@/features/stages/types'
import { parsePartialDate } from '@/lib/dates/partial'
import { Prisma } from '@/lib/generated/prisma/client'
import { nfc } from '@/lib/vietnamese/slug'
import { NO_ONE } from '../rules/parameters'
import type { SizeClass } from '../types/lists'

/** Conditions on `"Work" w` that look beyond its own columns. */

const any = (conditions: readonly Prisma.Sql[]) => Prisma.sql`(${Prisma.join([...conditions], ' OR ')})`

/**
 * The works whose investor now is one of these: an id, a name in any of its spellings ("CTCP", "Công ty cổ phần"), or
 * an alias. Who issued a paper is asked of papers, and who has the file in hand is `holder`.
 */
export function ofOrganizations(asked: readonly string[]): Prisma.Sql {
  const named = asked.filter((name) => name !== NO_ONE)
  const conditions = [
    Prisma.sql`w."investorId" IN (
      SELECT o."id" FROM "Organization" o
       WHERE o."key" = ANY (${named.map(organizationKey)}) OR o."aliases" && ${named.map(nfc)}::text[]
          OR o."id"::text = ANY (${named}))`,
  ]
  if (named.length < asked.length) conditions.push(Prisma.sql`w."investorId" IS NULL`)
  return any(conditions)
}

/**
 * The works that a plan's annex names: any row of a paper with this symbol (of whatever year) or id. What the work's
 * own papers say of a plan is its stage, not a listing.
 */
export function inPlans(asked: readonly string[]): Prisma.Sql {
  const papers = asked.filter((paper) => paper !== NO_ONE)
  const conditions = [
    Prisma.sql`w."id" IN (
      SELECT x."workId" FROM "PlanListingWork" x
        JOIN "PlanListing" p ON p."id" = x."listingId" JOIN "Document" d ON d."id" = p."documentId"
       WHERE d."symbolKey" = ANY (${papers.map(symbolKey)}) OR d."id"::text = ANY (${papers}))`,
  ]
  if (papers.length < asked.length)
    conditions.push(Prisma.sql`NOT EXISTS (SELECT FROM "PlanListingWork" x WHERE x."workId" = w."id")`)
  return any(conditions)
}

/**
 * The works that came to their present stage on or before the last day of a partial date, and are still to leave it:
 * what operates waits for nothing, nor what was refused, removed from the plan or revoked; what is suspended or sent
 * back does. A stage entered on a partial date counts from that date's first day (house rule for all order); one
 * entered nobody knows when is not claimed to be old.
 */
export function waitingSince(date: string): Prisma.Sql {
  const until = parsePartialDate(date)?.to
  const ends = WORK_KINDS.map(
    (kind) => Prisma.sql`(w."kind" = ${kind}::"WorkKind" AND w."stage" = ${lastOrdinal(kind)})`,
  )
  return Prisma.sql`(w."stageSinceFrom" <= ${until}::date AND NOT ${any(ends)}
    AND w."condition" NOT IN ('REFUSED', 'REMOVED_FROM_PLAN', 'REVOKED'))`
}

const capacity = (range: Prisma.Sql) =>
  Prisma.sql`w."id" IN (SELECT c."workId" FROM "HydropowerDetail" c WHERE ${range})`
const voltage = (range: Prisma.Sql) => Prisma.sql`(w."kind" <> 'HYDROPOWER' AND ${range})`

const SIZES: Record<SizeClass, Prisma.Sql> = {
  SMALL: capacity(Prisma.sql`c."capacityMw" <= 30`),
  MEDIUM: capacity(Prisma.sql`c."capacityMw" > 30 AND c."capacityMw" < 50`),
  LARGE: capacity(Prisma.sql`c."capacityMw" >= 50`),
  BELOW_110KV: voltage(Prisma.sql`w."voltageKv" < 110`),
  '110KV': voltage(Prisma.sql`w."voltageKv" >= 110 AND w."voltageKv" < 220`),
  '220KV': voltage(Prisma.sql`w."voltageKv" >= 220 AND w."voltageKv" < 500`),
  '500KV': voltage(Prisma.sql`w."voltageKv" >= 500`),
  UNKNOWN: any([
    voltage(Prisma.sql`w."voltageKv" IS NULL`),
    Prisma.sql`(w."kind" = 'HYDROPOWER' AND NOT EXISTS (
      SELECT FROM "HydropowerDetail" c WHERE c."workId" = w."id" AND c."capacityMw" IS NOT NULL))`,
  ]),
}

export const ofSizes = (asked: readonly SizeClass[]): Prisma.Sql => any(asked.map((size) => SIZES[size]))
