import 'server-only'
import { expandForFilter, resolveUnits } from '@/features/places/rules/resolve'
import type { Unit } from '@/features/places/types'
import { STAGES } from '@/features/stages/rules/paths'
import { WORK_KINDS } from '@/features/stages/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { VARIES } from '@/lib/statement-names'
import { exactKey, foldVietnamese } from '@/lib/vietnamese/fold'
import { parseWorkQuery } from '../rules/query'
import type { StageAsked, WorkFilter } from '../types/lists'
import { inPlans, ofOrganizations, ofSizes, waitingSince } from './conditions'

/** What of `q` is looked for: a phrase ('' = none) and the kinds and voltage named in front of it. */
export type Search = { phrase: string; kinds: WorkFilter['kind'] | null; voltageKv: number | null }

/**
 * The readings of `q` in the order to be tried: what was read off the front, then, if that finds nothing, the whole of
 * it as a name ("Trạm Tấu"). null: nothing asked. No reading: nothing but signs was typed, which no name contains.
 */
export function searchesOf(q: string | null): Search[] | null {
  if (!q) return null
  const { phrase, kinds, voltageKv, fallback } = parseWorkQuery(q)
  const whole = { phrase: fallback, kinds: null, voltageKv: null }
  const readings = kinds === null && voltageKv === null ? [whole] : [{ phrase, kinds, voltageKv }, whole]
  return readings.filter((r) => foldVietnamese(r.phrase) !== '' || r.kinds !== null || r.voltageKv !== null)
}

/** The units that the filter names; those that it covers besides (old communes, communes of a district) are in SQL. */
export const unitsMatched = (filter: WorkFilter): Unit[] => [
  ...new Set(filter.unit.flatMap((asked) => resolveUnits(asked).matched)),
]

/** The condition on `"Work" w`. A work whose creation was undone is in no list. */
export function whereWorks(filter: WorkFilter, search: Search | null): Prisma.Sql {
  const conditions = [Prisma.sql`NOT w."isVoid" ${Prisma.raw(VARIES)}`, ...searched(search)]
  const any = (column: string, type: string, values: readonly string[]) => {
    if (values.length > 0)
      conditions.push(Prisma.sql`w.${Prisma.raw(`"${column}"`)} = ANY (${values}::${Prisma.raw(type)}[])`)
  }
  any('kind', '"WorkKind"', filter.kind)
  any('condition', '"Condition"', filter.condition)
  any('holder', '"Holder"', filter.holder)
  any('sourceKind', '"SourceKind"', filter.sourceKind)
  if (filter.phase.length > 0) conditions.push(inStages((row) => filter.phase.includes(row.phase)))
  if (filter.stage.length > 0) conditions.push(inStagesAsked(filter.stage))
  if (filter.unit.length > 0) conditions.push(inUnits(expandForFilter(unitsMatched(filter))))
  if (filter.organization.length > 0) conditions.push(ofOrganizations(filter.organization))
  if (filter.waitingSince !== null) conditions.push(waitingSince(filter.waitingSince))
  if (filter.listing.length > 0) conditions.push(inPlans(filter.listing))
  if (filter.size.length > 0) conditions.push(ofSizes(filter.size))
  return Prisma.join(conditions, ' AND ')
}

/** Keys hold letters, digits and spaces only (lib/vietnamese/fold.ts): nothing in them means anything to LIKE. */
const startsWord = (key: string): string => `% ${key}%`

function searched(search: Search | null): Prisma.Sql[] {
  if (!search) return []
  const conditions: Prisma.Sql[] = []
  const key = foldVietnamese(search.phrase)
  if (key) conditions.push(Prisma.sql`w."searchFolded" LIKE ${startsWord(key)}`)
  if (search.kinds) conditions.push(Prisma.sql`w."kind" = ANY (${search.kinds}::"WorkKind"[])`)
  if (search.voltageKv !== null) conditions.push(Prisma.sql`w."voltageKv" = ${search.voltageKv}`)
  return conditions
}

/** Exact-diacritic hits first: "Nậm Chà" before "Nậm Cha" for who typed the tone. null where no phrase was typed. */
export function exactFirst(search: Search | null): Prisma.Sql | null {
  const key = search && exactKey(search.phrase)
  return key ? Prisma.sql`(w."searchExact" LIKE ${startsWord(key)}) DESC` : null
}

function inStagesAsked(asked: readonly StageAsked[]): Prisma.Sql {
  const known = asked.some((code) => code !== 'UNKNOWN') ? [inStages((row) => asked.includes(row.code))] : []
  const unknown = asked.includes('UNKNOWN') ? [Prisma.sql`w."stage" IS NULL`] : []
  return Prisma.sql`(${Prisma.join([...known, ...unknown], ' OR ')})`
}

/** Ordinals mean something on their own kind's path only: 6 is "in the plan" for one kind and a design for another. */
function inStages(wanted: (row: (typeof STAGES)[number]) => boolean): Prisma.Sql {
  const paths = WORK_KINDS.flatMap((kind) => {
    const ordinals = STAGES.filter((row) => row.kind === kind && wanted(row)).map((row) => row.ordinal)
    return ordinals.length > 0
      ? [Prisma.sql`(w."kind" = ${kind}::"WorkKind" AND w."stage" = ANY (${ordinals}::smallint[]))`]
      : []
  })
  return Prisma.sql`(${Prisma.join(paths, ' OR ')})`
}

function inUnits(units: readonly Unit[]): Prisma.Sql {
  const codes = (era: Unit['era']) => units.filter((unit) => unit.era === era).map((unit) => unit.code)
  // As a list that is made first: joined, the places of every work would be looked at in the order of names.
  return Prisma.sql`w."id" = ANY (ARRAY(
    SELECT p."workId" FROM "WorkPlace" p
     WHERE (p."era" = '2020' AND p."code" = ANY (${codes('2020')}))
        OR (p."era" = '2025' AND p."code" = ANY (${codes('2025')}))))`
}
