import { unitByKey } from '@/features/places/rules/resolve'
import { checkTogether, checkValue } from '@/features/works/rules/values'
import type { PathFinding, WorkChange, WorkContent } from '../types'
import type { Folded } from './fold'
import { finding } from './paper'
import type { Drafts } from './resolver'

type Values = Record<string, number | string | null>

/** Ranges of every figure that is set, the units of places, and the values of the work against each other. */
export function valueFindings(before: Folded | null, after: Folded, changes: Drafts['works']): PathFinding[] {
  const found = changes.flatMap(({ change, path }) => contentFindings(change, path))
  const known = new Set(checkTogether(before?.state.fields ?? {}).map((f) => JSON.stringify(f)))
  const path = changes[0]?.path ?? 'changes'
  for (const { field, ...odd } of checkTogether(after.state.fields)) {
    if (!known.has(JSON.stringify({ field, ...odd })))
      found.push({ ...odd, row: null, path: `${path}.set.${field}` })
  }
  return found
}

function contentFindings(change: WorkChange, path: string): PathFinding[] {
  if (change.type === 'VOID') return []
  const at = change.type === 'REPLACE' ? `${path}.with` : path
  const content: WorkContent = change.type === 'REPLACE' ? change.payload : change
  switch (content.type) {
    case 'WORK_CREATE':
    case 'WORK_EDIT':
      return [
        ...ranges(content.payload.fields, `${at}.set`),
        ...placeFindings(content.payload.places, `${at}.set`),
      ]
    case 'ACT':
      return ranges(content.payload.fields, at)
    case 'LISTING': {
      const { capacityMw, capacityMva, circuits, lengthKm, lengthInProvinceKm } = content.payload
      const inProvince = ranges({ lengthKm: lengthInProvinceKm }, at)
      return [
        ...ranges({ capacityMw, capacityMva, circuits, lengthKm }, at),
        ...inProvince.map((found) => ({ ...found, path: `${at}.lengthInProvinceKm` })),
      ]
    }
    default:
      return []
  }
}

function ranges(fields: Values | undefined, path: string): PathFinding[] {
  return Object.entries(fields ?? {}).flatMap(([key, value]) => {
    const odd = checkValue(key, value)
    if (!odd) return []
    const { field, ...found } = odd
    return [{ ...found, row: null, path: `${path}.${field}` }]
  })
}

function placeFindings(
  places: readonly { era: '2020' | '2025'; code: string }[] | undefined,
  path: string,
): PathFinding[] {
  return (places ?? []).flatMap(({ era, code }, i) =>
    unitByKey(era, code)
      ? []
      : [finding(`${path}.places.${i}`, 'place.unknown', 'REFUSE', { unit: `${era}:${code}` })],
  )
}
