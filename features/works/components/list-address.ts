import { EVERYTHING, workQuery } from '../rules/parameters'
import { type ParameterFinding, parseWorkFilter } from '../schema'
import type { WorkFilter, WorkSort } from '../types/lists'

/** What Next hands to a page. */
export type SearchParams = Record<string, string | string[] | undefined>

/** The conditions of a list, in the order in which they are shown. */
export const CONDITION_NAMES = [
  'q',
  'kind',
  'phase',
  'stage',
  'condition',
  'unit',
  'organization',
  'holder',
  'waitingSince',
  'listing',
  'size',
  'sourceKind',
] as const satisfies readonly (keyof WorkFilter)[]
export type ConditionName = (typeof CONDITION_NAMES)[number]

/** The values of a condition; none where it is not set. */
export const valuesOf = (filter: WorkFilter, name: ConditionName): readonly string[] =>
  [filter[name] ?? []].flat()

export type ListAddress = {
  /** What could be read. Where something could not, no list is shown: a misspelt filter would answer with all works. */
  filter: WorkFilter
  findings: readonly ParameterFinding[]
}

const pairsOf = (searchParams: SearchParams) =>
  Object.entries(searchParams).flatMap(([name, given]) =>
    [given ?? []].flat().map((value) => [name, value] as const),
  )

export function readListAddress(searchParams: SearchParams, limit?: number): ListAddress {
  const pairs = pairsOf(searchParams)
  const own: (readonly [string, string])[] =
    limit && !searchParams.limit ? [...pairs, ['limit', String(limit)]] : pairs
  const parsed = parseWorkFilter(own)
  if (parsed.ok) return { filter: parsed.filter, findings: [] }
  const wrong = new Set(parsed.findings.map(({ path }) => path))
  const rest = parseWorkFilter(own.filter(([name]) => !wrong.has(name)))
  return { filter: rest.ok ? rest.filter : EVERYTHING, findings: parsed.findings }
}

/** Where a list stands. */
export type ListPlace = {
  /** Its path. */
  base: string
  /** Works on a page, where it is not the usual number. */
  ownLimit?: number
  /** What the page adds to the address besides the filter. */
  more?: Readonly<Record<string, string>>
}

/** The address of a list. */
export function placeHref({ base, ownLimit, more = {} }: ListPlace, filter: Partial<WorkFilter>): string {
  const query = workQuery(filter)
  if (ownLimit && filter.limit === ownLimit) query.delete('limit')
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return query.size > 0 ? `${base}?${query}` : base
}

/** The address of a list that adds nothing of its own. */
export const listHref = (base: string, filter: Partial<WorkFilter>): string => placeHref({ base }, filter)

/** One condition less, and back to the first page. */
export function without(filter: WorkFilter, name: ConditionName, value: string): WorkFilter {
  const values = filter[name]
  const rest = Array.isArray(values) ? values.filter((one) => one !== value) : null
  return { ...filter, [name]: rest, offset: 0 }
}

/** The other order of a column, or the one that is asked for most: the largest and the newest first. */
export function sortedBy(filter: WorkFilter, column: 'name' | 'stage' | 'since' | 'capacity') {
  const now = filter.sort ?? 'name'
  const sorted = now === column ? 'ascending' : now === `-${column}` ? 'descending' : null
  const first: WorkSort = column === 'name' || column === 'stage' ? column : `-${column}`
  const other: WorkSort = now === column ? `-${column}` : column
  return { sorted, filter: { ...filter, sort: sorted ? other : first, offset: 0 } } as const
}
