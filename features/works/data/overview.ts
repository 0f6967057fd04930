import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { withOpaqueIds } from '@/lib/opaque-ids'
import { queryRows } from '@/lib/query'
import type { StageSum } from '../rules/flow'
import type { QuotaView } from '../types'
import { DOCUMENT_REF } from './reference-sql'

/** Works of each kind and stage with the sum of their figure: MW, km, MVA. */
export async function stageSums(_scope: ReadScope): Promise<StageSum[]> {
  return queryRows<StageSum>(Prisma.sql`
    SELECT w."kind"::text AS "kind", w."stage", count(*)::int AS "count",
           count(coalesce(h."capacityMw", l."lengthKm", s."capacityMva"))::int AS "known",
           sum(coalesce(h."capacityMw", l."lengthKm", s."capacityMva"))::float8 AS "sum"
      FROM "Work" w
      LEFT JOIN "HydropowerDetail" h ON h."workId" = w."id"
      LEFT JOIN "LineDetail" l ON l."workId" = w."id"
      LEFT JOIN "SubstationDetail" s ON s."workId" = w."id"
     WHERE NOT w."isVoid" GROUP BY w."kind", w."stage"`)
}

/** What plans grant to the province without naming works, the nearest period first. Notes stay with the staff. */
export async function planQuotas(scope: ReadScope): Promise<QuotaView[]> {
  const quotas = await queryRows<QuotaView>(Prisma.sql`
    SELECT q."id", q."title", q."capacityMw"::float8 AS "capacityMw", q."period",
           ${DOCUMENT_REF} AS "document"
      FROM "PlanQuota" q JOIN "Document" d ON d."id" = q."documentId"
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     ORDER BY q."period", q."capacityMw" DESC, q."id"`)
  return scope.kind === 'staff' ? quotas : withOpaqueIds(quotas)
}
