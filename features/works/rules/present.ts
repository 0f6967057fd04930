import { successorOf, unitByKey } from '@/features/places/rules/resolve'
import type { Era, Unit } from '@/features/places/types'
import { phaseOf, stageCode } from '@/features/stages/rules/paths'
import type { Condition, Holder, Phase, SourceKind, StageCode, WorkKind } from '@/features/stages/types'
import type { Commune, PlaceRole, UnitRef, WorkItem } from '../types'

/** A row of the list's query (features/works/data/list.ts). */
export type WorkRow = {
  slug: string
  kind: WorkKind
  name: string
  aliases: string[]
  stage: number | null
  condition: Condition
  stageSince: string | null
  sourceKind: SourceKind | null
  holder: Holder
  capacityMw: number | null
  capacityMva: number | null
  voltageKv: number | null
  circuits: number | null
  lengthKm: number | null
  version: number
  places: PlaceRow[] | null
}

export type PlaceRow = { era: Era; code: string; asWritten: string | null; role: PlaceRole }

export function presentWork(row: WorkRow): WorkItem {
  const { kind, stage: ordinal, places, ...rest } = row
  const { slug, name, aliases, condition, stageSince, sourceKind, holder, version } = rest
  const { capacityMw, capacityMva, voltageKv, circuits, lengthKm } = rest
  return {
    slug,
    kind,
    name,
    aliases,
    ...stageOf(kind, ordinal),
    condition,
    stageSince,
    sourceKind,
    holder,
    capacityMw,
    capacityMva,
    voltageKv,
    circuits,
    lengthKm,
    communes: communesOf(places ?? []),
    version,
  }
}

/** Unknown stays unknown: null is no phase. */
export function stageOf(
  kind: WorkKind,
  ordinal: number | null,
): { phase: Phase | null; stage: StageCode | null } {
  if (ordinal === null) return { phase: null, stage: null }
  return { phase: phaseOf(kind, ordinal), stage: stageCode(kind, ordinal) }
}

export const unitRef = ({ era, code, name }: Unit): UnitRef => ({ era, code, name })

/**
 * The units as written, each of 2020 followed by the one of today that it went into, unless that is named itself or
 * came before: readers of both eras find the work. A unit with two roles (dam and powerhouse) is named once.
 */
export function communesOf(places: readonly PlaceRow[]): Commune[] {
  const communes = new Map<string, Commune>()
  const written = new Set(places.map(({ era, code }) => `${era}:${code}`))
  for (const { era, code, asWritten } of places) {
    const unit = unitByKey(era, code)
    if (!unit || communes.has(`${era}:${code}`)) continue
    communes.set(`${era}:${code}`, { ...unitRef(unit), asWritten })
    const today = successorOf(unit)
    const key = today && `${today.era}:${today.code}`
    if (today && key && !written.has(key) && !communes.has(key))
      communes.set(key, { ...unitRef(today), asWritten: null })
  }
  return [...communes.values()]
}
