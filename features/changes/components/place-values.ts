import { resolveUnits, UNITS } from '@/features/places/rules/resolve'
import type { Unit } from '@/features/places/types'
import type { PlaceRole } from '@/features/works/types'
import { foldVietnamese } from '@/lib/vietnamese/fold'

/** Where a work lies, as the form keeps it: the unit as chosen from the list, and how the paper spells it. */
export type PlaceValues = { unit: string; asWritten: string; role: PlaceRole }

/** How a unit is named in the list that one chooses from; the era tells units of one name apart. */
const LABEL_OF_ERA = { '2020': 'trước 01/7/2025', '2025': 'từ 01/7/2025' } as const
const labelled = UNITS.map((unit) => {
  const district = UNITS.find((other) => other.era === unit.era && other.code === unit.parentCode)
  const within = district ? `, ${district.name}` : ''
  return { unit, label: `${unit.name}${within} (${LABEL_OF_ERA[unit.era]})` }
})
export const UNIT_LABELS = labelled.map(({ label }) => label)
export const unitLabel = (era: string, code: string): string =>
  labelled.find(({ unit }) => unit.era === era && unit.code === code)?.label ?? ''

/** The unit chosen from the list, or the only one that is called what was typed; undefined: none, or several. */
export function unitOf(typed: string): Unit | undefined {
  const chosen = labelled.find(({ label }) => label === typed)
  if (chosen) return chosen.unit
  const key = foldVietnamese(typed)
  const alike = labelled.filter(({ label }) => foldVietnamese(label) === key).map(({ unit }) => unit)
  // A bare code would be read as one of today, and the paper may be older.
  const found = alike.length > 0 || /^[\d:\s]*$/.test(typed) ? alike : resolveUnits(typed).matched
  return found.length === 1 ? found[0] : undefined
}

/** An unknown unit keeps what was typed as its code: the schema refuses it beside its field. */
export const placesOf = (places: readonly PlaceValues[]) =>
  places
    .filter((place) => place.unit.trim())
    .map(({ unit, asWritten, role }) => {
      const known = unitOf(unit)
      return {
        era: known?.era ?? '2025',
        code: known?.code ?? `?${unit}`,
        role,
        asWritten: asWritten.trim() || null,
      }
    })
