import 'server-only'
import type { ReadScope } from '@/features/access/types'
import { DOCUMENT_REF_OR_NULL } from '@/features/works/data/reference-sql'
import type { WorkEvent } from '@/features/works/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { withOpaqueIds } from '@/lib/opaque-ids'
import { queryRows } from '@/lib/query'
import { ACT_PAYLOAD, IS_LIVE_ACT } from './live-acts-sql'

/**
 * Acts of a work that count and opened no stage: suspensions, extensions, hand-overs, a later paper of a lower stage.
 * Oldest first. What opened a stage is in the work's stays; a proof has put its paper there.
 */
export async function workEvents(scope: ReadScope, slug: string): Promise<WorkEvent[]> {
  const events = await queryRows<WorkEvent>(Prisma.sql`
    WITH act AS (
      SELECT c."id", c."setId", c."position", c."workId", c."documentId",
             ${ACT_PAYLOAD} AS "payload"
        FROM "Change" c JOIN "Work" w ON w."id" = c."workId"
       WHERE w."slug" = ${slug} AND NOT w."isVoid"
         AND ${IS_LIVE_ACT})
    SELECT act."id", act."payload" ->> 'act' AS "act", act."payload" ->> 'effectiveOn' AS "on",
           act."payload" ->> 'holder' AS "holder", act."payload" ->> 'until' AS "until",
           ${DOCUMENT_REF_OR_NULL} AS "document"
      FROM act JOIN "ChangeSet" s ON s."id" = act."setId"
      LEFT JOIN "Document" d ON d."id" = act."documentId"
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     WHERE act."payload" ->> 'act' NOT IN ('STATE_RECORDED', 'EVIDENCE_ADDED')
       AND NOT EXISTS (SELECT 1 FROM "StageStay" t WHERE t."workId" = act."workId" AND t."changeId" = act."id")
     ORDER BY act."payload" ->> 'effectiveOn' NULLS FIRST, s."seq", act."position"`)
  return scope.kind === 'staff' ? events : withOpaqueIds(events)
}
