import type { ChangeInput } from '../schema'
import type { ChangeSource } from '../types'

export type Review = 'NONE' | 'SECOND_PERSON'

/** What a person may record alone: promises, notes, reported figures, scans. The rest moves what others rely on. */
const ALONE: ReadonlySet<ChangeInput['type']> = new Set([
  'EXPECTED_ACT',
  'DIFFICULTY',
  'FOLLOW_UP',
  'OBSERVATION',
  'ATTACHMENT',
])

/**
 * Who has to look at a set before it is accepted. The seed and the loading of a list (source SYSTEM) have passed every
 * check and need no second person. @param isSwitchedOn the setting review.secondPerson (docs/decisions/0022-review.md)
 */
export function reviewPolicy(
  set: { source: ChangeSource; types: readonly ChangeInput['type'][] },
  isSwitchedOn: boolean,
): Review {
  if (!isSwitchedOn || set.source === 'SYSTEM') return 'NONE'
  return set.types.every((type) => ALONE.has(type)) ? 'NONE' : 'SECOND_PERSON'
}

const NO_FILES: ReadonlySet<string> = new Set()

/**
 * The right that sending a set takes. Who files papers (văn thư) may put scans to them, with the paper itself where it
 * is new, and propose to take off what they themselves have put there; everything else takes the right to propose.
 * @param body as it was sent, and not yet read
 * @param ownFiles changes by which whoever sends it put a file to a paper (data/sending.ts)
 */
export function permissionFor(
  body: unknown,
  ownFiles: ReadonlySet<string> = NO_FILES,
): 'document:file' | 'change:propose' {
  const changes = changesIn(body)
  const isFiling = ({ type, mends, mendsSet }: SaidChange) =>
    type === 'ATTACHMENT' ||
    (type === 'VOID' && typeof mends === 'string' && ownFiles.has(mends) && mendsSet === undefined)
  return changes.length > 0 && changes.every(isFiling) ? 'document:file' : 'change:propose'
}

/** The changes that a body undoes one by one. */
export function undoneIn(body: unknown): string[] {
  return changesIn(body).flatMap(({ type, mends }) =>
    type === 'VOID' && typeof mends === 'string' ? mends : [],
  )
}

type SaidChange = { type?: unknown; mends?: unknown; mendsSet?: unknown }

function changesIn(body: unknown): SaidChange[] {
  const { changes } = (body ?? {}) as { changes?: unknown }
  return Array.isArray(changes) ? changes.map((change) => change ?? {}) : []
}
