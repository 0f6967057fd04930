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
 * check and need no second person. Off until people and roles are built (docs/decisions/0006-review.md).
 */
export function reviewPolicy(
  set: { source: ChangeSource; types: readonly ChangeInput['type'][] },
  isSwitchedOn: boolean,
): Review {
  if (!isSwitchedOn || set.source === 'SYSTEM') return 'NONE'
  return set.types.every((type) => ALONE.has(type)) ? 'NONE' : 'SECOND_PERSON'
}
