import type { WorkKind } from '@/features/stages/types'
import { fieldsOf, STAFF_ONLY_FIELDS, type WorkFieldKey } from './fields'

/** `investor` is no field of its own table but stands among them. */
export type FactKey = WorkFieldKey | 'investor'

/** How the facts of a work are laid out on its page. */
export type FactGroup = 'technical' | 'investment' | 'internal'

const INVESTMENT: readonly FactKey[] = ['investor', 'totalInvestmentBnVnd', 'plannedPeriod', 'connection']

/** Shown even when nothing is known of them: what people look for first. */
const MAIN: Readonly<Record<WorkKind, ReadonlySet<FactKey>>> = {
  HYDROPOWER: new Set(['capacityMw', 'annualEnergyGwh', 'river', 'investor']),
  LINE: new Set(['voltageKv', 'circuits', 'lengthKm', 'investor']),
  SUBSTATION: new Set(['voltageKv', 'capacityMva', 'transformers', 'investor']),
}

export const isMainFact = (kind: WorkKind, key: FactKey): boolean => MAIN[kind].has(key)

/** The facts of a group in the order of the fields; where sources disagree is said apart. */
export function factsOfGroup(kind: WorkKind, group: FactGroup): FactKey[] {
  if (group === 'investment') return [...INVESTMENT]
  const own = fieldsOf(kind)
    .map((field) => field.key as WorkFieldKey)
    .filter((key) => key !== 'sourceConflict' && !INVESTMENT.includes(key))
  return own.filter((key) => STAFF_ONLY_FIELDS.has(key) === (group === 'internal'))
}
