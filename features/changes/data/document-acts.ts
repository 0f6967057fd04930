import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { stageCode } from '@/features/stages/rules/paths'
import type { ActCode, SourceKind, StageCode } from '@/features/stages/types'
import { WORK_NAME } from '@/features/works/data/reference-sql'
import type { WorkName } from '@/features/works/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { ACT_PAYLOAD, IS_LIVE_ACT } from './live-acts-sql'

/** An act that a paper performs on a work, and that still counts. `on` is a partial date; null: it is not known. */
export type DocumentAct = {
  changeId: string
  act: ActCode
  on: string | null
  work: WorkName
  /** The stage that it opened, and the one before, where one was known; null: it moved nothing. */
  moved: { from: StageCode | null; to: StageCode; sourceKind: SourceKind } | null
}

type Row = Pick<DocumentAct, 'changeId' | 'act' | 'on' | 'work'> & {
  stage: number | null
  before: number | null
  sourceKind: SourceKind | null
}

/** What a paper does, work by work: also where it came later, as the proof of what was known before. */
export async function documentActs(_scope: StaffScope, documentId: string): Promise<DocumentAct[]> {
  const rows = await queryRows<Row>(Prisma.sql`
    WITH act AS (
      SELECT c."id", c."setId", c."position", c."workId",
             ${ACT_PAYLOAD} AS "payload"
        FROM "Change" c
       WHERE c."documentId" = ${documentId}::uuid
         AND ${IS_LIVE_ACT})
    SELECT act."id" AS "changeId", act."payload" ->> 'act' AS "act", act."payload" ->> 'effectiveOn' AS "on",
           ${WORK_NAME} AS "work",
           t."stage"::int AS "stage", b."stage"::int AS "before", t."sourceKind"::text AS "sourceKind"
      FROM act JOIN "ChangeSet" s ON s."id" = act."setId" JOIN "Work" w ON w."id" = act."workId" AND NOT w."isVoid"
      LEFT JOIN "StageStay" t ON t."workId" = act."workId" AND t."changeId" = act."id"
      LEFT JOIN "StageStay" b ON b."workId" = t."workId" AND b."position" = t."position" - 1
     ORDER BY s."seq", act."position"`)
  return rows.map(({ stage, before, sourceKind, ...act }) => {
    const code = (ordinal: number | null) => (ordinal === null ? null : stageCode(act.work.kind, ordinal))
    const to = code(stage)
    return { ...act, moved: to && sourceKind ? { from: code(before), to, sourceKind } : null }
  })
}
