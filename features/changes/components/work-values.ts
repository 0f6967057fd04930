import type { WorkKind } from '@/features/stages/types'
import { fieldsOf, type WorkField, workField } from '@/features/works/rules/fields'
import { parseVietnameseNumber } from '@/lib/numbers/vietnamese'
import type { ChangeSetRequest, WorkSetInput } from '../schema'
import { type PlaceValues, placesOf } from './place-values'
import { numberOf, type PaperValues, paperRequest, type Reason } from './record-values'

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

/** A value as the form shows it: a comma, no dots, and a zero more where "2,958" might be read as thousands. */
export function typedValue(value: number | string | null): string {
  if (typeof value !== 'number') return value ?? ''
  const text = String(value).replace('.', ',')
  return parseVietnameseNumber(text).ok ? text : `${text}0`
}

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
