import 'server-only'
import type { ReadScope } from '@/features/access/types'
import type { ActCode, StageCode } from '@/features/stages/types'
import { DOCUMENT_REF_OR_NULL } from '@/features/works/data/reference-sql'
import type { DocumentRef, WorkName } from '@/features/works/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { withOpaqueIds } from '@/lib/opaque-ids'
import { queryRows } from '@/lib/query'
import { ACT_PAYLOAD, IS_LIVE_ACT } from './live-acts-sql'

/** One paper as it was recorded, with the acts that it holds and that still count. Who recorded it is for the staff. */
export type RecordedActs = {
  seq: number
  /** ISO, UTC: when it was recorded. */
  at: string
  document: DocumentRef | null
  /** `stage`: the state that was recorded, where the act is no paper of its own (STATE_RECORDED). */
  acts: { act: ActCode; stage: StageCode | null; works: WorkName[] }[]
}

type Row = Omit<RecordedActs, 'acts' | 'at'> & { at: Date; act: ActCode; stage: StageCode | null } & WorkName

/** The sets recorded last that hold an act, newest first: `count` of them. What was mended since is left out. */
export async function latestActs(scope: ReadScope, count: number): Promise<RecordedActs[]> {
  const rows = await queryRows<Row>(Prisma.sql`
    WITH act AS (
      SELECT c."setId", c."position", c."workId", c."documentId",
             ${ACT_PAYLOAD} AS "payload"
        FROM "Change" c
       WHERE ${IS_LIVE_ACT}),
    latest AS (
      SELECT s."id", s."seq", s."at", s."documentId" FROM "ChangeSet" s
       WHERE EXISTS (SELECT 1 FROM act WHERE act."setId" = s."id") ORDER BY s."seq" DESC LIMIT ${count})
    SELECT l."seq"::int AS "seq", l."at", act."payload" ->> 'act' AS "act", act."payload" ->> 'stage' AS "stage", w."slug", w."kind"::text AS "kind", w."name",
           w."voltageKv"::float8 AS "voltageKv",
           ${DOCUMENT_REF_OR_NULL} AS "document"
      FROM latest l JOIN act ON act."setId" = l."id" JOIN "Work" w ON w."id" = act."workId" AND NOT w."isVoid"
      LEFT JOIN "Document" d ON d."id" = coalesce(act."documentId", l."documentId")
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     ORDER BY l."seq" DESC, act."position"`)
  return scope.kind === 'staff' ? grouped(rows) : withOpaqueIds(grouped(rows))
}

function grouped(rows: readonly Row[]): RecordedActs[] {
  const sets = new Map<number, RecordedActs>()
  for (const { seq, at, document, act, stage, slug, kind, name, voltageKv } of rows) {
    const set = sets.get(seq) ?? { seq, at: at.toISOString(), document, acts: [] }
    sets.set(seq, set)
    const work = { slug, kind, name, voltageKv }
    const same = set.acts.find((entry) => entry.act === act && entry.stage === stage)
    if (same) same.works.push(work)
    else set.acts.push({ act, stage, works: [work] })
  }
  return [...sets.values()]
}
