import type { WorkChange } from '../types'
import { liveChanges } from './live'

/** What became of a change: it counts, it was undone, another stands in its place, or it only mends another (MENDS). */
export type ChangeFate = 'COUNTS' | 'VOIDED' | 'REPLACED' | 'MENDS'

/** By id of each change of one work, in ledger order. A REPLACE counts like what it replaces, a VOID only mends. */
export function fatesOf(changes: readonly WorkChange[]): Map<string, ChangeFate> {
  const live = new Set(liveChanges(changes).live.map((change) => change.id))
  const mendedBy = new Map(changes.flatMap((c) => (c.mendsId ? [[c.mendsId, c.type] as const] : [])))
  return new Map(
    changes.map(({ id, type }) => {
      if (live.has(id)) return [id, 'COUNTS']
      if (type === 'VOID') return [id, 'MENDS']
      return [id, mendedBy.get(id) === 'REPLACE' ? 'REPLACED' : 'VOIDED']
    }),
  )
}
