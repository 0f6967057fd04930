import { expandForFilter, resolveUnits } from '@/features/places/rules/resolve'
import { STAGES } from '@/features/stages/rules/paths'
import { WORK_KINDS, type WorkKind } from '@/features/stages/types'
import type { WorkItem } from '../types'
import type { StageAsked, WorkFilter } from '../types/lists'

// The marks of a work, as scripts/server/pages/touches-sql.mjs reads them off the tables.
const stageMark = (kind: WorkKind, ordinal: number | '-') => `stage:${kind[0]}${ordinal}`
const unknownStages = WORK_KINDS.map((kind) => stageMark(kind, '-'))

const marksOfStages = (wanted: (row: (typeof STAGES)[number]) => boolean) =>
  STAGES.filter(wanted).map(({ kind, ordinal }) => stageMark(kind, ordinal))

const marksOfStage = (asked: readonly StageAsked[]) => [
  ...marksOfStages(({ code }) => asked.includes(code)),
  ...(asked.includes('UNKNOWN') ? unknownStages : []),
]

const marked =
  (name: string) =>
  (values: readonly string[]): string[] =>
    values.map((value) => `${name}:${value}`)

/**
 * For each parameter the marks of which a work in the list must have one. null: no mark says it; who comes to fit it or
 * ceases to then stands otherwise in the list, since all that such conditions look at is part of a work's standing.
 */
const MARKS: { [Name in keyof WorkFilter]: ((value: WorkFilter[Name]) => string[]) | null } = {
  q: null,
  kind: marked('kind'),
  phase: (phases) => marksOfStages(({ phase }) => phases.includes(phase)),
  stage: marksOfStage,
  condition: marked('condition'),
  unit: (asked) =>
    expandForFilter([...new Set(asked.flatMap((one) => resolveUnits(one).matched))]).map(
      ({ era, code }) => `unit:${era}:${code}`,
    ),
  organization: null,
  holder: marked('holder'),
  waitingSince: null,
  listing: null,
  size: null,
  sourceKind: marked('source'),
  sort: null,
  limit: null,
  offset: null,
}

/** What makes a page of a list old. null: free text has no end of addresses, such a page is not kept. */
export function listRenewal(filter: WorkFilter, { items }: { items: readonly Pick<WorkItem, 'slug'>[] }) {
  if (filter.q !== null) return null
  const names = Object.keys(MARKS) as (keyof WorkFilter)[]
  const list = names.flatMap((name) => {
    const asked = [filter[name] ?? []].flat()
    const marks = MARKS[name] as ((value: unknown) => string[]) | null
    return marks && asked.length > 0 ? [marks(asked)] : []
  })
  return { works: items.map(({ slug }) => slug), list }
}
