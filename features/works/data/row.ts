import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { WorkSort } from '../types/lists'
import { exactFirst, type Search } from './filter'

/** What lists of works are made of: `"Work" w` with its details, one row for each (WorkRow in rules/present.ts). */

/** The figure of each kind: MW, km, MVA. */
export const DETAILS = Prisma.sql`
  LEFT JOIN "HydropowerDetail" h ON h."workId" = w."id"
  LEFT JOIN "LineDetail" l ON l."workId" = w."id"
  LEFT JOIN "SubstationDetail" s ON s."workId" = w."id"`

/** Works, those of them whose figure is known, and the sum of it. */
export const SUMS = Prisma.sql`
  count(*)::int AS "count",
  count(coalesce(h."capacityMw", l."lengthKm", s."capacityMva"))::int AS "known",
  sum(coalesce(h."capacityMw", l."lengthKm", s."capacityMva"))::float8 AS "sum"`

export const WORK_COLUMNS = Prisma.sql`
  w."slug", w."kind"::text AS "kind", w."name", w."aliases", w."stage", w."condition"::text AS "condition",
  w."stageSince", w."sourceKind"::text AS "sourceKind", w."holder"::text AS "holder",
  h."capacityMw"::float8 AS "capacityMw", s."capacityMva"::float8 AS "capacityMva",
  w."voltageKv"::float8 AS "voltageKv", l."circuits", l."lengthKm"::float8 AS "lengthKm", w."version",
  (SELECT json_agg(json_build_object('era', p."era", 'code', p."code", 'asWritten', p."asWritten")
                   ORDER BY p."position")
     FROM "WorkPlace" p WHERE p."workId" = w."id") AS "places"`

/** Unknown stands last in either direction; the slug decides between equals, so that pages never overlap. */
const by = (...columns: string[]) => {
  const order = (direction: string) => columns.map((column) => `${column} ${direction} NULLS LAST`)
  return (direction: 'ASC' | 'DESC') => Prisma.raw([...order(direction), 'w."name"', 'w."slug"'].join(', '))
}
const STAGE = by('w."stage"')
const SINCE = by('w."stageSinceFrom"')
// MW or MVA. Lines have no capacity: they stand behind what has one, by their length.
const CAPACITY = by('coalesce(h."capacityMw", s."capacityMva")', 'l."lengthKm"')

const ORDER: Record<WorkSort, Prisma.Sql> = {
  name: Prisma.raw('w."name", w."slug"'),
  '-name': Prisma.raw('w."name" DESC, w."slug" DESC'),
  stage: STAGE('ASC'),
  '-stage': STAGE('DESC'),
  since: SINCE('ASC'),
  '-since': SINCE('DESC'),
  capacity: CAPACITY('ASC'),
  '-capacity': CAPACITY('DESC'),
}

/** Hits in the very letters that were typed come first, under any order. */
export function orderOf(sort: WorkSort, search: Search | null): Prisma.Sql {
  const first = exactFirst(search)
  return Prisma.join([...(first ? [first] : []), ORDER[sort]], ', ')
}

/** Whether the order hangs on the details (`DETAILS`). */
export const needsDetails = (sort: WorkSort): boolean => sort.endsWith('capacity')
