import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { ACT_PAYLOAD, IS_LIVE_ACT } from '@/features/changes/data/live-acts-sql'
import { type ActCode, OPEN_STATES, type OpenState } from '@/features/stages/types'
import { WORK_NAME } from '@/features/works/data/reference-sql'
import type { WorkName } from '@/features/works/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { WaitingRow } from '../rules/waiting'

/**
 * Works whose file lies with somebody and is to go on, in no order. What is being built or runs at the investor's is no
 * file that waits; what was refused or taken out, or stands still by order, does not either.
 */
export async function waitingRows(_scope: StaffScope): Promise<WaitingRow[]> {
  return queryRows<WaitingRow>(Prisma.sql`
    SELECT w."slug", w."kind"::text AS "kind", w."name", w."voltageKv"::float8 AS "voltageKv", w."stage",
           w."condition"::text AS "condition", w."holder"::text AS "holder", w."sourceKind"::text AS "sourceKind",
           t."entered", t."receivedOn"::text AS "receivedOn", t."holders" -> -1 ->> 'from' AS "heldFrom",
           coalesce(m."movements", '[]') AS "movements"
      FROM "Work" w
      LEFT JOIN LATERAL (SELECT * FROM "StageStay" s WHERE s."workId" = w."id" ORDER BY s."position" DESC LIMIT 1) t ON true
      -- papers that moved the file during the stay; only bodies that a limit binds are asked about
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('act', a."payload" ->> 'act', 'holder', a."payload" ->> 'holder',
                                          'receivedOn', a."payload" -> 'paper' ->> 'receivedOn')
                        ORDER BY a."payload" ->> 'effectiveOn', s."seq", a."position") AS "movements"
          FROM (SELECT c."id", c."setId", c."position",
                       ${ACT_PAYLOAD} AS "payload"
                  FROM "Change" c
                 WHERE w."holder" IN ('DEPARTMENT', 'PROVINCE', 'MINISTRY') AND c."workId" = w."id"
                   AND ${IS_LIVE_ACT}) a
          JOIN "ChangeSet" s ON s."id" = a."setId"
         WHERE a."payload" ->> 'act' IN ('HANDED_OVER', 'RETURNED', 'RESUBMITTED', 'RESUMED')
           AND (t."enteredFrom" IS NULL OR a."payload" ->> 'effectiveOn' >= t."enteredFrom"::text)
      ) m ON true
     WHERE NOT w."isVoid" AND w."holder" <> 'NONE' AND w."condition" IN ('ACTIVE', 'RETURNED')
       AND NOT (w."holder" = 'INVESTOR'
                AND (w."stage" IS NULL OR w."stage" >= CASE w."kind" WHEN 'HYDROPOWER' THEN 9 ELSE 7 END))`)
}

/** An act that was promised for a month that is over, and of which nothing has come. */
export type LatePromise = { act: ActCode; month: string; state: OpenState; work: WorkName }

/** `month`: the present one, "2026-11". The oldest promise first. */
export async function latePromises(_scope: StaffScope, month: string): Promise<LatePromise[]> {
  return queryRows<LatePromise>(Prisma.sql`
    SELECT e."act"::text AS "act", e."month", e."state"::text AS "state",
           ${WORK_NAME} AS "work"
      FROM "ExpectedAct" e JOIN "Work" w ON w."id" = e."workId" AND NOT w."isVoid"
     WHERE e."state" = ANY (${OPEN_STATES}::"ExpectedActState"[]) AND e."month" < ${month}
     ORDER BY e."month", e."act", w."name", w."slug"`)
}
