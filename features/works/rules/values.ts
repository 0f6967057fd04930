import type { Evidence } from '@/features/stages/types'
import type { FieldValues } from '../types'
import { workField } from './fields'

/** Something wrong or odd with a value. `field` is the key that the sentence is about. */
export type ValueFinding = {
  field: string
  rule: string
  severity: 'REFUSE' | 'WARN'
  evidence: Evidence | null
  params: Record<string, string | number>
}

/** A single value against its row of the fields table: range in the field's unit, decimals, length. null is always right. */
export function checkValue(key: string, value: number | string | null): ValueFinding | null {
  const field = workField(key)
  if (!field || value === null) return null
  const refuse = (rule: string, params: ValueFinding['params'] = {}): ValueFinding => ({
    field: key,
    rule,
    severity: 'REFUSE',
    evidence: null,
    params: { field: key, ...params },
  })
  if (field.type === 'text') {
    if (typeof value !== 'string') return refuse('field.type')
    return value.length > field.maxLength ? refuse('field.too-long', { max: field.maxLength }) : null
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('field.type')
  if (value < field.min || value > field.max)
    return refuse('field.range', { min: field.min, max: field.max, unit: field.unit })
  const scaled = value * 10 ** field.decimals
  return Math.abs(scaled - Math.round(scaled)) > 1e-6
    ? refuse('field.decimals', { decimals: field.decimals })
    : null
}

const number = (values: FieldValues, key: string): number | null => {
  const value = values[key]
  return typeof value === 'number' ? value : null
}

/** The left side must be greater than the right one where both are known. */
const ORDER = [
  ['normalLevelM', 'deadLevelM'],
  ['deadLevelM', 'tailwaterLevelM'],
  ['normalLevelM', 'tailwaterLevelM'],
] as const

/**
 * The values of a work against each other. Levels and storages refuse (they cannot be so); the rest warns:
 * capacity factor 0,3–0,65 [P], at most 10 ha and 1 household moved for each MW (TT 43/2012, draft Art. 4.1.e [S]).
 */
export function checkTogether(values: FieldValues): ValueFinding[] {
  const findings: ValueFinding[] = []
  for (const [upper, lower] of ORDER) {
    const [high, low] = [number(values, upper), number(values, lower)]
    if (high !== null && low !== null && high <= low) {
      findings.push({
        field: upper,
        rule: 'levels.order',
        severity: 'REFUSE',
        evidence: null,
        params: { upper, lower, high, low },
      })
    }
  }
  const [total, useful] = [number(values, 'totalStorageMm3'), number(values, 'usefulStorageMm3')]
  if (total !== null && useful !== null && useful > total) {
    findings.push({
      field: 'usefulStorageMm3',
      rule: 'storage.order',
      severity: 'REFUSE',
      evidence: null,
      params: { total, useful },
    })
  }
  if ((number(values, 'latitude') === null) !== (number(values, 'longitude') === null)) {
    findings.push({
      field: 'latitude',
      rule: 'position.half',
      severity: 'REFUSE',
      evidence: null,
      params: {},
    })
  }
  return [...findings, ...plausibility(values)]
}

function plausibility(values: FieldValues): ValueFinding[] {
  const capacity = number(values, 'capacityMw')
  if (!capacity) return []
  const findings: ValueFinding[] = []
  const energy = number(values, 'annualEnergyGwh')
  const factor = energy === null ? null : energy / (capacity * 8.76)
  if (factor !== null && (factor < 0.3 || factor > 0.65)) {
    findings.push(
      odd('annualEnergyGwh', 'energy.factor', 'proposal', { factor: Math.round(factor * 100) / 100 }),
    )
  }
  const land = number(values, 'landHa')
  if (land !== null && land / capacity > 10) {
    findings.push(
      odd('landHa', 'land.per-mw', 'secondary', { perMw: Math.round((land / capacity) * 10) / 10 }),
    )
  }
  const households = number(values, 'households')
  if (households !== null && households / capacity > 1) {
    findings.push(
      odd('households', 'households.per-mw', 'secondary', {
        perMw: Math.round((households / capacity) * 10) / 10,
      }),
    )
  }
  return findings
}

const odd = (
  field: string,
  rule: string,
  evidence: Evidence,
  params: ValueFinding['params'],
): ValueFinding => ({
  field,
  rule,
  severity: 'WARN',
  evidence,
  params,
})
