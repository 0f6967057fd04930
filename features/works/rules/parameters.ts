import { STAGES } from '@/features/stages/rules/paths'
import { CONDITIONS, HOLDERS, PHASES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import { SIZE_CLASSES, type StageAsked, WORK_SORTS, type WorkFilter } from '../types/lists'

export const LIMIT = { default: 50, max: 500 } as const

/** Asked for works that have none: no plan names them, no investor is recorded. */
export const NO_ONE = 'none'

const STAGES_ASKED: readonly StageAsked[] = [...STAGES.map(({ code }) => code), 'UNKNOWN']

export type Parameter = {
  /** Repeated: any of the values. Else a second value is a fault. */
  many: boolean
  /** All values that it can have; null where they cannot be counted (text, dates, numbers, what the registry holds). */
  values: readonly string[] | null
}

/** Every parameter of a list of works, in the order in which addresses, chips and the OpenAPI document name them. */
export const WORK_PARAMETERS = {
  q: { many: false, values: null },
  kind: { many: true, values: WORK_KINDS },
  phase: { many: true, values: PHASES },
  stage: { many: true, values: STAGES_ASKED },
  condition: { many: true, values: CONDITIONS },
  unit: { many: true, values: null },
  organization: { many: true, values: null },
  holder: { many: true, values: HOLDERS },
  waitingSince: { many: false, values: null },
  listing: { many: true, values: null },
  size: { many: true, values: SIZE_CLASSES },
  sourceKind: { many: true, values: SOURCE_KINDS },
  sort: { many: false, values: WORK_SORTS },
  limit: { many: false, values: null },
  offset: { many: false, values: null },
} as const satisfies Record<keyof WorkFilter, Parameter>

/** The list with nothing asked: the first works by name. */
export const EVERYTHING: WorkFilter = {
  q: null,
  kind: [],
  phase: [],
  stage: [],
  condition: [],
  unit: [],
  organization: [],
  holder: [],
  waitingSince: null,
  listing: [],
  size: [],
  sourceKind: [],
  sort: null,
  limit: LIMIT.default,
  offset: 0,
}

/** The filter as an address says it: what is not asked is left out. The inverse of `parseWorkFilter` (schema.ts). */
export function workQuery(filter: Partial<WorkFilter>): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of Object.keys(WORK_PARAMETERS) as (keyof WorkFilter)[]) {
    const value = filter[name]
    if (value == null || value === EVERYTHING[name]) continue
    for (const one of [value].flat()) query.append(name, String(one))
  }
  return query
}
