import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { SaidKind } from '../../types/review'

/** What sets of the ledger do, as `kindsOf` tells it of a proposal: without the issuers and papers that they brought. */
export async function acceptedKinds(ids: readonly string[]): Promise<Map<string, SaidKind[]>> {
  const kinds = new Map<string, SaidKind[]>()
  if (ids.length === 0) return kinds
  const rows = await queryRows<SaidKind & { setId: string }>(Prisma.sql`
    SELECT c."setId", c."type"::text AS "type", a."act", count(*)::int AS "count"
      FROM "Change" c, LATERAL (SELECT CASE c."type"::text
             WHEN 'REPLACE' THEN c."payload" -> 'payload' ->> 'act'
             WHEN 'ACT' THEN c."payload" ->> 'act'
             WHEN 'EXPECTED_ACT' THEN c."payload" ->> 'act' END AS "act") a
     WHERE c."setId" = ANY (${ids}::uuid[])
       AND c."type"::text NOT IN ('ORGANIZATION_CREATE', 'DOCUMENT_CREATE')
       AND c."payload" ->> 'type' IS DISTINCT FROM 'DOCUMENT_CREATE'
     GROUP BY c."setId", c."type", a."act" ORDER BY min(c."position")`)
  for (const { setId, ...kind } of rows) kinds.set(setId, [...(kinds.get(setId) ?? []), kind])
  return kinds
}
