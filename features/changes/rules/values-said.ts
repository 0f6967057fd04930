import type { ChangeType, WorkChange, WorkContent } from '../types'
import type { ChangeFate } from './fates'

/** `from` undefined: the change is the first to say anything of it. */
export type SaidValue = { key: string; from: unknown; to: unknown }

type Change = { id: string; type: ChangeType; payload: WorkChange['payload']; fate: ChangeFate }

/** What a change says of the work; a REPLACE says what now stands in the other's place, a VOID says nothing. */
export function contentOf({ type, payload }: Pick<Change, 'type' | 'payload'>): WorkContent | null {
  if (type === 'VOID') return null
  if (type === 'REPLACE') return payload as WorkContent
  return { type, payload } as WorkContent
}

/**
 * The values that each change set, by its id, with what stood before: the value of the latest earlier change that still
 * counts. Enough to read a history by; what was true on a day is said by the fold.
 * @param changes of one work, in ledger order
 */
export function valuesSaid(changes: readonly Change[]): Map<string, SaidValue[]> {
  const standing = new Map<string, unknown>()
  const said = new Map<string, SaidValue[]>()
  for (const change of changes) {
    const values = Object.entries(valuesIn(contentOf(change)))
    said.set(
      change.id,
      values.map(([key, to]) => ({ key, from: standing.get(key), to })),
    )
    if (change.fate === 'COUNTS') for (const [key, value] of values) standing.set(key, value)
  }
  return said
}

function valuesIn(content: WorkContent | null): Record<string, unknown> {
  if (content?.type === 'ACT') {
    const { fields, investorId } = content.payload
    return { ...fields, ...(investorId === undefined ? {} : { investorId }) }
  }
  if (content?.type !== 'WORK_CREATE' && content?.type !== 'WORK_EDIT') return {}
  const { name, aliases, places, investorId, fields } = content.payload
  const own = Object.entries({ name, aliases, places, investorId }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(own), ...fields }
}
