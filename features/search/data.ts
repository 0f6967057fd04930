import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { symbolKey } from '@/features/documents/rules/symbol'
import { organizationKey } from '@/features/organizations/rules'
import { pageOfWorks } from '@/features/works/data/list'
import { EVERYTHING } from '@/features/works/rules/parameters'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { foldedPattern } from '@/lib/vietnamese/pattern'
import { unitsFound } from './rules/units'
import type { Found, FoundDocument, FoundOrganization, FoundWork } from './types'

/** Of each kind: more is what the lists are for. */
const MOST = 5

/** Works, papers, bodies and communes that are so called, as one types. */
export async function search(scope: StaffScope, q: string): Promise<Found> {
  const pattern = foldedPattern(q)
  if (pattern === null) return { works: { total: 0, items: [] }, documents: [], organizations: [], units: [] }
  const [works, documents, organizations] = await Promise.all([
    pageOfWorks(scope, { ...EVERYTHING, q, limit: MOST }),
    documentsFound(q, pattern),
    organizationsFound(q, pattern),
  ])
  const items = works.items.map(foundWork)
  return { works: { total: works.total, items }, documents, organizations, units: unitsFound(q, MOST) }
}

const foundWork = ({
  slug,
  kind,
  name,
  aliases,
  voltageKv,
  stage,
  condition,
  sourceKind,
  communes,
}: FoundWork): FoundWork => {
  return { slug, kind, name, aliases, voltageKv, stage, condition, sourceKind, communes }
}

/** Keys of symbols hold no sign that means anything to LIKE but these. */
const likeText = (key: string): string => key.replace(/[\\%_]/g, '\\$&')

/**
 * Papers by symbol (its beginning, or anything in it from a slash on), by số đến, by what they are about. The symbol
 * itself first, then its beginning; among equals the newest.
 */
async function documentsFound(q: string, pattern: string): Promise<FoundDocument[]> {
  const key = likeText(symbolKey(q))
  return queryRows<FoundDocument>(Prisma.sql`
    SELECT d."id", d."symbol", o."name" AS "issuer", d."date", d."type"::text AS "type", d."abstract", d."incomingNumber"
      FROM "Document" d LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     WHERE d."symbolKey" LIKE ${`${key}%`} OR d."symbolKey" LIKE ${`%/${key.replace(/^\//, '')}%`}
        OR d."incomingNumber" = ${q.trim()} OR d."abstract" ~ ${pattern}
     ORDER BY (d."symbolKey" LIKE ${key}) IS TRUE DESC, (d."symbolKey" LIKE ${`${key}%`}) IS TRUE DESC,
              d."dateFrom" DESC NULLS LAST, d."id"
     LIMIT ${MOST}`)
}

/** Bodies that are the investor of some work, by name, short form or alias; those with the most works first. */
async function organizationsFound(q: string, pattern: string): Promise<FoundOrganization[]> {
  return queryRows<FoundOrganization>(Prisma.sql`
    SELECT o."id", o."name", w."works" FROM "Organization" o
      JOIN (SELECT "investorId", count(*)::int AS "works" FROM "Work"
             WHERE NOT "isVoid" AND "investorId" IS NOT NULL GROUP BY "investorId") w ON w."investorId" = o."id"
     WHERE o."name" ~ ${pattern} OR o."key" LIKE ${`%${likeText(organizationKey(q))}%`}
        OR EXISTS (SELECT 1 FROM unnest(o."aliases") a WHERE a ~ ${pattern})
     ORDER BY w."works" DESC, o."name" LIMIT ${MOST}`)
}
