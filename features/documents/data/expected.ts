import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { type ActCode, OPEN_STATES, type OpenState } from '@/features/stages/types'
import type { WorkName } from '@/features/works/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'

/** A paper that the office waits for. Its month as "2020-05". */
export type AwaitedPaper = {
  id: string
  act: ActCode
  month: string
  state: OpenState
  work: WorkName
}

/** Everything that was announced and has not come, the oldest month first. */
export async function awaitedPapers(_scope: StaffScope): Promise<AwaitedPaper[]> {
  return queryRows<AwaitedPaper>(Prisma.sql`
    SELECT e."id", e."act"::text AS "act", e."month", e."state"::text AS "state",
           json_build_object('slug', w."slug", 'kind', w."kind", 'name', w."name", 'voltageKv', w."voltageKv") AS "work"
      FROM "ExpectedAct" e JOIN "Work" w ON w."id" = e."workId"
     WHERE e."state" = ANY (${OPEN_STATES}::"ExpectedActState"[]) AND NOT w."isVoid"
     ORDER BY e."month", e."act"::text, w."name", e."id"`)
}
