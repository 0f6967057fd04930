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

/**
 * The right that sending a set takes. Who files papers (văn thư) may put scans to them, with the paper itself where it
 * is new; everything else takes the right to propose changes. @param body as it was sent, and not yet read
 */
export function permissionFor(body: unknown): 'document:file' | 'change:propose' {
  const { changes } = (body ?? {}) as { changes?: unknown }
  const isAttachment = (change: unknown) => (change as { type?: unknown } | null)?.type === 'ATTACHMENT'
  return Array.isArray(changes) && changes.length > 0 && changes.every(isAttachment)
    ? 'document:file'
    : 'change:propose'
}
