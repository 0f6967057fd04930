import type { ChangeSetInput } from '../../schema'
import type { Checked } from '../check'
import { placedIn } from './reasons'

/** What must stay together: changes that touch or link the same work, or share a row of a plan. Each in rising order. */
export function groupsOf({ changes }: ChangeSetInput, checked: Pick<Checked, 'changes'>): number[][] {
  const parents = changes.map((_, position) => position)
  const headOf = (position: number): number => {
    const parent = parents[position] ?? position
    if (parent === position) return position
    const head = headOf(parent)
    parents[position] = head
    return head
  }
  const first = new Map<string, number>()
  for (const { path, change } of checked.changes) {
    for (const key of keysOf(change)) {
      const [one, other] = [first.get(key) ?? positionOf(path), positionOf(path)].map(headOf) as [
        number,
        number,
      ]
      first.set(key, Math.min(one, other))
      parents[Math.max(one, other)] = Math.min(one, other)
    }
  }
  const groups = new Map<number, number[]>()
  for (const position of parents.keys())
    groups.set(headOf(position), [...(groups.get(headOf(position)) ?? []), position])
  return [...groups.values()]
}

/** Where in the request a finding or a draft has its place; NaN: it concerns the whole. */
export const positionOf = (path: string): number => Number(/^changes\.(\d+)/.exec(path)?.[1] ?? Number.NaN)

type Draft = Checked['changes'][number]['change']

function keysOf(change: Draft): string[] {
  const content = change.type === 'REPLACE' ? change.payload : change
  const keys = [change.workId]
  if (content.type === 'LINK') keys.push(content.payload.toWorkId)
  // Works of which the same is said share one row, so that its figures are counted once.
  if (content.type === 'LISTING') keys.push(content.payload.listingId)
  return keys
}

/** A part of a set as a set of its own: the places that reasons name move along. */
export function partOf(input: ChangeSetInput, positions: readonly number[]): ChangeSetInput {
  return {
    ...input,
    reasons: placedIn(input.reasons, positions),
    changes: positions.flatMap((position) => input.changes[position] ?? []),
  }
}

/** Slugs of the works that a set is about; those that it creates stand last. */
export function worksOf({ changes, works }: Pick<Checked, 'changes' | 'works'>): string[] {
  const created = new Set(works.flatMap(({ before, state }) => (before ? [] : [state.slug])))
  const slugs = [...new Set(changes.map(({ slug }) => slug))]
  return [...slugs.filter((slug) => !created.has(slug)), ...slugs.filter((slug) => created.has(slug))]
}

/** @param positions of the changes that count; absent: all, and what concerns the whole */
export function warningsIn({ findings }: Pick<Checked, 'findings'>, positions?: ReadonlySet<number>): number {
  const counts = ({ path }: { path: string }) => !positions || positions.has(positionOf(path))
  return findings.filter((found) => found.severity === 'WARN' && counts(found)).length
}
