import type { WorkState } from '@/features/works/rules/state'
import type { PathFinding } from '../types'
import type { CheckContext, KnownWork } from './context'
import type { Folded } from './fold'
import { finding } from './paper'
import type { Drafts } from './resolver'

/** A promise that is done is closed by its paper: whoever steps, carries over or drops it has not seen that one. */
export function closedPromises(before: Folded | null, changes: Drafts['works']): PathFinding[] {
  const done = new Set(before?.state.expectedActs.flatMap((item) => (item.state === 'DONE' ? [item.id] : [])))
  return changes.flatMap(({ change, path }) => {
    if (change.type !== 'EXPECTED_ACT' || change.payload.op === 'CREATE') return []
    if (!done.has(change.payload.expectedId)) return []
    return [finding(`${path}.expected`, 'expected.not-open', 'REFUSE')]
  })
}

/** A work that others are linked to stays in the book: their links would lead to what is shown nowhere. */
export function brokenLinks(
  works: readonly { state: WorkState }[],
  changes: ReadonlyMap<KnownWork, Drafts['works']>,
  context: CheckContext,
): PathFinding[] {
  const touched = new Set(works.map(({ state }) => state.id))
  const pathOf = new Map([...changes].map(([work, drafts]) => [work.id, drafts[0]?.path ?? 'changes']))
  return works.flatMap(({ state: { id, isVoid } }) => {
    if (!isVoid) return []
    const others = (context.linkedFrom.get(id) ?? []).filter((from) => !touched.has(from.workId))
    const own = works.filter(({ state }) => !state.isVoid && state.links.some((link) => link.toWorkId === id))
    const from = [...others.map((other) => other.slug), ...own.map(({ state }) => state.slug)]
    if (from.length === 0) return []
    return [finding(pathOf.get(id) ?? 'changes', 'mend.work-linked', 'REFUSE', { works: from.join(', ') })]
  })
}
