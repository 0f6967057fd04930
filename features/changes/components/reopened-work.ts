import { fieldsOf } from '@/features/works/rules/fields'
import type { WorkValues } from './work-values'

/**
 * A draft put on the work as it is now: only what was typed is kept of it, the rest is today's. Where somebody changed
 * the very same value meanwhile, the old version goes along, so that the server shows both.
 */
export function reopened<V extends WorkValues & { version: number }>(kept: V, base: V, now: V): V {
  const typed = changedKeys(kept, base)
  const isDisputed = changedKeys(now, base).some((key) => typed.includes(key))
  const fields = { ...now.fields, ...pick(kept.fields, typed) }
  const { hasPaper, document, note, reasons } = kept as V & { reasons?: unknown }
  return {
    ...now,
    ...pick(kept, typed),
    ...{ hasPaper, document, note, reasons },
    fields,
    version: isDisputed ? kept.version : now.version,
  }
}

const TOP = ['name', 'aliases', 'investor', 'places'] as const

function changedKeys(values: WorkValues, before: WorkValues): string[] {
  const keys = fieldsOf(values.kind).map(({ key }) => key)
  return [
    ...TOP.filter((key) => JSON.stringify(values[key]) !== JSON.stringify(before[key])),
    ...keys.filter((key) => (values.fields[key] ?? '') !== (before.fields[key] ?? '')),
  ]
}

const pick = <T extends object>(from: T, keys: readonly string[]): Partial<T> =>
  Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))) as Partial<T>
