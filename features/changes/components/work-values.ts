import { UNITS } from '@/features/places/rules/resolve'
import type { WorkKind } from '@/features/stages/types'
import { fieldsOf, type WorkField, workField } from '@/features/works/rules/fields'
import type { PlaceRole } from '@/features/works/types'
import type { ChangeSetRequest, WorkSetInput } from '../schema'
import { numberOf, type PaperValues, paperRequest, type Reason } from './record-values'

/** Where a work lies, as the form keeps it: the unit as chosen from the list, and how the paper spells it. */
export type PlaceValues = { unit: string; asWritten: string; role: PlaceRole }

/** The facts of a work as typed; '' is unknown. */
export type WorkValues = {
  kind: WorkKind
  name: string
  aliases: string
  investor: string
  places: PlaceValues[]
  fields: Record<string, string>
  hasPaper: boolean
  document: PaperValues
  note: string
}

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
const unitOf = (label: string) => labelled.find((entry) => entry.label === label)?.unit

/** A value as the form shows it: a comma, no dots, so that it reads back as the same number. */
export const typedValue = (value: number | string | null): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '')

/** What differs from `before`, which is sent; the rest is left as it stands in the registry. */
export function changedSet(values: WorkValues, before: WorkValues): WorkSetInput {
  const set: Record<string, unknown> = {}
  if (values.name !== before.name) set.name = values.name
  if (values.aliases !== before.aliases) set.aliases = listOf(values.aliases)
  if (values.investor !== before.investor) set.investor = values.investor.trim() || null
  if (JSON.stringify(values.places) !== JSON.stringify(before.places)) set.places = placesOf(values.places)
  for (const field of fieldsOf(values.kind)) {
    const typed = values.fields[field.key] ?? ''
    if (typed !== (before.fields[field.key] ?? '')) set[field.key] = storedValue(field, typed)
  }
  return set as WorkSetInput
}

function storedValue(field: WorkField, typed: string): number | string | null {
  if (field.type === 'text') return typed.trim() || null
  return numberOf(typed) ?? null
}

const listOf = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

/** An unknown unit keeps what was typed as its code: the schema refuses it beside its field. */
const placesOf = (places: readonly PlaceValues[]) =>
  places
    .filter((place) => place.unit.trim())
    .map(({ unit, asWritten, role }) => {
      const known = unitOf(unit)
      return {
        era: known?.era ?? '2025',
        code: known?.code ?? unit,
        role,
        asWritten: asWritten.trim() || null,
      }
    })

const common = (values: WorkValues, reasons: readonly Reason[]) => ({
  document: values.hasPaper ? paperRequest(values.document) : null,
  note: values.note.trim() || null,
  reasons: reasons.filter(({ reason }) => reason.trim()),
})

export function createRequest(values: WorkValues, empty: WorkValues, reasons: Reason[]): ChangeSetRequest {
  const set = { ...changedSet(values, { ...empty, kind: values.kind }), name: values.name }
  return { ...common(values, reasons), changes: [{ type: 'WORK_CREATE', kind: values.kind, set }] }
}

export function editRequest(
  values: WorkValues,
  before: WorkValues,
  target: { slug: string; version: number },
  reasons: Reason[],
): ChangeSetRequest {
  const set = changedSet(values, before)
  const { slug: work, version } = target
  return { ...common(values, reasons), changes: [{ type: 'WORK_EDIT', work, version, set }] }
}

/** "changes.0.set.capacityMw" → "fields.capacityMw"; what is no field of the table keeps its own name. */
export function fieldOfWorkPath(path: string): string {
  const key = /^changes\.0\.(?:with\.)?set\.(.+)$/.exec(path)?.[1]
  if (!key) return path === 'changes.0' ? 'name' : path
  const place = /^places\.(\d+)/.exec(key)
  if (place) return `places.${place[1]}.unit`
  return workField(key) ? `fields.${key}` : key
}
