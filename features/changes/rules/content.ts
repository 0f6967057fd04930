import type { WorkChange, WorkContent } from '../types'
import type { KnownWork } from './context'

/** What a change is about; an undoing is about what it takes back. */
export function contentOf(change: WorkChange, history: readonly WorkChange[]): WorkContent | null {
  if (change.type === 'REPLACE') return change.payload
  if (change.type !== 'VOID') return change
  const mended = history.find((earlier) => earlier.id === change.mendsId)
  return mended && mended.type !== 'VOID' ? contentOf(mended, history) : null
}

/** The change that a mend goes back to, over all that was mended in between. */
export function rootOf(change: WorkChange, history: readonly WorkChange[]): string {
  const mended = change.mendsId ? history.find((earlier) => earlier.id === change.mendsId) : undefined
  return mended ? rootOf(mended, history) : change.id
}

/** What was recorded of a work after a version of it: versions count the sets that touched it. */
export function changedSince({ history }: KnownWork, version: number): WorkChange[] {
  const sets = [...new Set(history.map(({ seq }) => seq))].sort((a, b) => a - b)
  const later = new Set(sets.slice(version))
  return history.filter(({ seq }) => later.has(seq))
}
