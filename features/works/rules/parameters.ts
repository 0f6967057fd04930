import type { WorkFilter } from '../types'

export const LIMIT = { default: 50, max: 500 } as const

/** The list with nothing asked: the first works by name. */
export const EVERYTHING: WorkFilter = {
  q: null,
  kind: [],
  phase: [],
  stage: [],
  condition: [],
  unit: [],
  holder: [],
  sourceKind: [],
  sort: null,
  limit: LIMIT.default,
  offset: 0,
}

/** The filter as an address says it: what is not asked is left out. The inverse of `parseWorkFilter` (schema.ts). */
export function workQuery(filter: Partial<WorkFilter>): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of Object.keys(EVERYTHING) as (keyof WorkFilter)[]) {
    const value = filter[name]
    if (value == null || value === EVERYTHING[name]) continue
    for (const one of [value].flat()) query.append(name, String(one))
  }
  return query
}
