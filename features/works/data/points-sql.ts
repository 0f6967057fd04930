import 'server-only'
import { CONDITIONS, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { FIRST_STAGES, POINT_VALUES } from '../rules/points'

/** Today's units and the old districts, numbered; every commune of 2020 by the number of the one that it went into. */
const UNITS = Prisma.sql`
  unit AS (
    SELECT "era", "code", "name", row_number() OVER (ORDER BY "era" DESC, "code") - 1 AS "at"
      FROM "AdministrativeUnit" WHERE "successorCode" IS NULL),
  known AS (
    SELECT u."era", u."code", unit."at" FROM "AdministrativeUnit" u
      JOIN unit ON unit."code" = coalesce(u."successorCode", u."code")
               AND unit."era" = CASE WHEN u."successorCode" IS NULL THEN u."era" ELSE '2025' END),
  place AS (
    SELECT p."workId", json_agg(DISTINCT known."at") AS "units"
      FROM "WorkPlace" p JOIN known ON known."era" = p."era" AND known."code" = p."code" GROUP BY p."workId")`

/** One value for each work, in the same order in all columns. */
const column = (value: Prisma.Sql) => Prisma.sql`coalesce(to_json(array_agg(${value})), '[]')`

const positionOf = (name: string, type: string, values: readonly string[]) => {
  const list = Prisma.raw(`'{${values.join(',')}}'::${type}[]`)
  return Prisma.sql`array_position(${list}, w.${Prisma.raw(`"${name}"`)}) - 1`
}
const KIND = positionOf('kind', '"WorkKind"', WORK_KINDS)
const FIRST_STAGE = Prisma.sql`(${Prisma.raw(`'{${FIRST_STAGES.join(',')}}'`)}::int[])[${KIND} + 1]`

/** All works that a filter finds as the JSON of the answer (rules/points.ts), made where the rows are: `{ total, json }`. */
export const pointsSql = (where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  WITH ${UNITS}
  SELECT count(*)::int AS "total", json_build_object(
           'total', count(*),
           'values', ${JSON.stringify(POINT_VALUES)}::json,
           'units', (SELECT json_agg(json_build_object('era', "era", 'code', "code", 'name', "name", 'position', NULL)
                                     ORDER BY "at") FROM unit),
           'slug', ${column(Prisma.sql`w."slug"`)},
           'name', ${column(Prisma.sql`w."name"`)},
           'kind', ${column(KIND)},
           'stage', ${column(Prisma.sql`w."stage" + ${FIRST_STAGE}`)},
           'condition', ${column(positionOf('condition', '"Condition"', CONDITIONS))},
           'sourceKind', ${column(positionOf('sourceKind', '"SourceKind"', SOURCE_KINDS))},
           'unit', ${column(Prisma.sql`coalesce(place."units", '[]')`)})::text AS "json"
    FROM "Work" w LEFT JOIN place ON place."workId" = w."id" WHERE ${where}`
