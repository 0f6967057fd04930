import 'server-only'
import { authorLabels } from '@/features/access/accounts'
import type { StaffScope } from '@/features/access/types'
import { historiesOf } from '@/features/changes/data/histories'
import { liveChanges } from '@/features/changes/rules/live'
import { OPEN_STATES } from '@/features/stages/types'
import { DOCUMENT_REF_OR_NULL } from '@/features/works/data/reference-sql'
import { communesOf, type PlaceRow, stageOf } from '@/features/works/rules/present'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { lastSteps } from '../rules/last-step'
import type { MonthCount, PlanItem, PlanWork } from '../types'

/** Expected acts of each month by their state: of months that have a plan, though all of it was dropped. */
export async function monthCounts(_scope: StaffScope): Promise<MonthCount[]> {
  return queryRows<MonthCount>(Prisma.sql`
    SELECT e."month", e."state"::text AS "state", count(*)::int AS "count"
      FROM "ExpectedAct" e JOIN "Work" w ON w."id" = e."workId" AND NOT w."isVoid"
     GROUP BY e."month", e."state"`)
}

/** Every act that is or was expected in a month (`2020-05`), in no order. */
export async function planItems(scope: StaffScope, month: string): Promise<PlanItem[]> {
  return itemsWhere(scope, Prisma.sql`e."month" = ${month}`)
}

/** What earlier months left open, in no order. */
export async function leftOpen(scope: StaffScope, before: string): Promise<PlanItem[]> {
  return itemsWhere(
    scope,
    Prisma.sql`e."month" < ${before} AND e."state" = ANY (${OPEN_STATES}::"ExpectedActState"[])`,
  )
}

type Row = Omit<PlanItem, 'drafter' | 'since' | 'changeId' | 'work'> & {
  workId: string
  doneById: string | null
  drafterId: string | null
  work: Omit<PlanWork, 'communes' | 'stage'> & { stage: number | null; places: PlaceRow[] | null }
}

async function itemsWhere(scope: StaffScope, where: Prisma.Sql): Promise<PlanItem[]> {
  const rows = await rowsWhere(where)
  const histories = await historiesOf([...new Set(rows.map(({ workId }) => workId))])
  const steps = new Map([...histories].map(([id, changes]) => [id, lastSteps(liveChanges(changes).live)]))
  const labels = await authorLabels(
    scope,
    rows.flatMap(({ drafterId }) => drafterId ?? []),
  )
  return rows.map(({ workId, doneById, drafterId, work: { stage, places, ...work }, ...item }) => {
    const step = steps.get(workId)?.get(item.id)
    return {
      ...item,
      work: { ...work, stage: stageOf(work.kind, stage).stage, communes: communesOf(places ?? []) },
      drafter: drafterId === null ? null : { id: drafterId, name: labels.get(drafterId)?.name ?? null },
      since: step?.on ?? null,
      // A done act became so by its paper; every other by a step of its own.
      changeId: doneById ?? step?.changeId ?? item.id,
    }
  })
}

async function rowsWhere(where: Prisma.Sql): Promise<Row[]> {
  return queryRows<Row>(Prisma.sql`
    SELECT e."id", e."workId", e."act"::text AS "act", e."month", e."state"::text AS "state", e."doneById", e."drafterId",
           f."month" AS "carriedFrom", t."month" AS "carriedTo", ${DOCUMENT_REF_OR_NULL} AS "document",
           coalesce(c."payload" ->> 'effectiveOn', c."payload" -> 'payload' ->> 'effectiveOn') AS "doneOn",
           json_build_object(
             'slug', w."slug", 'kind', w."kind", 'name', w."name", 'voltageKv', w."voltageKv", 'stage', w."stage",
             'condition', w."condition", 'sourceKind', w."sourceKind", 'version', w."version",
             'places', (SELECT json_agg(json_build_object('era', p."era", 'code', p."code", 'asWritten', p."asWritten",
                                                          'role', p."role") ORDER BY p."position")
                          FROM "WorkPlace" p WHERE p."workId" = w."id")) AS "work"
      FROM "ExpectedAct" e
      JOIN "Work" w ON w."id" = e."workId" AND NOT w."isVoid"
      LEFT JOIN "ExpectedAct" f ON f."id" = e."carriedFromId"
      -- within the work, whose index finds it
      LEFT JOIN "ExpectedAct" t ON t."workId" = e."workId" AND t."carriedFromId" = e."id"
      LEFT JOIN "Change" c ON c."id" = e."doneById"
      LEFT JOIN "Document" d ON d."id" = c."documentId"
      LEFT JOIN "Organization" o ON o."id" = d."issuerId"
     WHERE ${where}`)
}
