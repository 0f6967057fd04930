import { UNITS, unitByKey } from '@/features/places/rules/resolve'
import type { Unit } from '@/features/places/types'
import { exactKey, foldVietnamese, phraseIn } from '@/lib/vietnamese/fold'
import type { FoundUnit } from '../types'

const KNOWN = UNITS.map((unit) => ({ unit, folded: foldVietnamese(unit.name), exact: exactKey(unit.name) }))

/**
 * Communes and districts, old and of today, in whose name the phrase stands. Names that begin with it first, then those
 * spelt with the same marks, those of today before the old; a type word alone ("xã") names none in particular.
 */
export function unitsFound(typed: string, most: number): FoundUnit[] {
  const folded = foldVietnamese(typed)
  const exact = exactKey(typed)
  if (folded === '' || KNOWN.some(({ unit }) => foldVietnamese(unit.type) === folded)) return []
  const begins = (unit: Unit) => foldVietnamese(unit.shortName).startsWith(folded)
  const rank = ({ unit, exact: name }: (typeof KNOWN)[number]) =>
    (begins(unit) ? 0 : 4) + (phraseIn(name, exact) ? 0 : 2) + (unit.era === '2025' ? 0 : 1)
  return KNOWN.filter((known) => phraseIn(known.folded, folded))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .map(({ unit: { era, code, name, parentCode } }) => {
      return { era, code, name, of: parentCode ? (unitByKey(era, parentCode)?.name ?? null) : null }
    })
}
