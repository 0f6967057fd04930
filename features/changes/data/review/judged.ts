import 'server-only'
import { type Checked, check } from '../../rules/check'
import type { Conflict } from '../../rules/conflicts'
import type { CheckContext } from '../../rules/context'
import { meanwhile, rebased } from '../../rules/review/merge'
import { seenDigest } from '../../rules/review/seen'
import type { ChangeSetInput } from '../../schema'
import { checkContext } from '../context'

/** A set that was made earlier, judged on the registry of this moment. */
export type Judged = {
  /** On the versions of today, where nothing was written twice. */
  input: ChangeSetInput
  checked: Checked
  context: CheckContext
  /** Works that others wrote on since. */
  moved: ReadonlySet<string>
  conflicts: Conflict[]
  /** Digest of what a second person is shown. */
  seen: string
}

/** Where only other fields of a work were written since, both stand: the set goes on from today's versions. */
export async function judge(input: ChangeSetInput, authorId: string): Promise<Judged> {
  const context = await checkContext(input, authorId)
  const first = check(input, context)
  const { moved, conflicts } = meanwhile(input, first, context)
  const today = conflicts.length > 0 ? input : rebased(input, context)
  const checked = first.conflicts.length > 0 && conflicts.length === 0 ? check(today, context) : first
  const seen = seenDigest({ effects: checked.effects(), findings: checked.findings, conflicts })
  return { input: today, checked, context, moved, conflicts, seen }
}
