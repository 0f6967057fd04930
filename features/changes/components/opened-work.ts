import { fieldsOf } from '@/features/works/rules/fields'
import type { WorkDetail } from '@/features/works/types'
import { unitLabel } from './place-values'
import { EMPTY_PAPER } from './record-values'
import { typedValue, type WorkValues } from './work-values'

/** A work as the edit form opens it: every known value as one would type it. */
export function openedWork(work: WorkDetail): WorkValues {
  const fields = fieldsOf(work.kind).map(({ key }) => [key, typedValue(work.facts[key]?.value ?? null)])
  return {
    kind: work.kind,
    name: work.name,
    aliases: work.aliases.join('; '),
    investor: work.facts.investor.value ?? '',
    places: work.places.value.map(({ era, code, role, asWritten }) => ({
      unit: unitLabel(era, code),
      asWritten: asWritten ?? '',
      role,
    })),
    fields: Object.fromEntries(fields),
    hasPaper: true,
    document: EMPTY_PAPER,
    note: '',
  }
}
