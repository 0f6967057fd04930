import type { PathFinding } from '../../types'
import { canonical, sha256 } from '../chain'
import type { Conflict } from '../conflicts'
import type { Effect } from '../effects'

/**
 * Digest of what a proposal would do and what stands against it. Whoever accepts sends along the one of what they looked
 * at: another one means that they saw something else. Of findings what they say, not the words in a language.
 */
export function seenDigest(shown: {
  effects: readonly Effect[]
  findings: readonly PathFinding[]
  conflicts: readonly Conflict[]
}): string {
  const conflicts = shown.conflicts.map(({ work, fields }) => ({ work, fields: Object.keys(fields) }))
  const findings = shown.findings.map(({ path, rule, severity, params }) => ({
    path,
    rule,
    severity,
    params,
  }))
  return sha256(canonical({ effects: shown.effects, findings, conflicts }))
}
