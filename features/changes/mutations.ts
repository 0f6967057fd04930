import 'server-only'
import { randomUUID } from 'node:crypto'
import { checkContext } from './data/context'
import {
  type AcceptedSet,
  acceptedSet,
  type EarlierRequest,
  earlierUnderKey,
  type KeptSet,
  worksWaiting,
} from './data/sets'
import { acceptedNow, accountEntry, hasMetAnother, writeEntry } from './mutations/ledger'
import { keepProposal } from './mutations/proposals'
import { noteDigest } from './rules/chain'
import { type Checked, check } from './rules/check'
import type { Conflict } from './rules/conflicts'
import type { CheckContext } from './rules/context'
import type { Effect } from './rules/effects'
import { requestDigestOf } from './rules/entry'
import { finding } from './rules/paper'
import { type Review, reviewPolicy } from './rules/policy'
import type { ChangeSetInput } from './schema'
import type { ChangeSource, PathFinding } from './types'

export type Submission = {
  input: ChangeSetInput
  authorId: string
  source: ChangeSource
  /** A retry with the same key and content answers as the first one did. */
  idempotencyKey?: string | null
  /** Kept for its author alone, whatever stands against it, until they send it. */
  isDraft?: boolean
}

export type Outcome =
  | { kind: 'accepted'; set: AcceptedSet }
  | { kind: 'kept'; set: KeptSet }
  | { kind: 'conflict'; current: Conflict[] }
  | { kind: 'refused'; findings: PathFinding[] }

/** What a set would do and what stands against it; saves nothing. */
export async function previewChangeSet(
  input: ChangeSetInput,
): Promise<{ effects: Effect[]; findings: PathFinding[]; conflicts: Conflict[] }> {
  const { effects, findings, conflicts } = check(input, await checkContext(input))
  return { effects: effects(), findings, conflicts }
}

/** Two people may bring the same new issuer or paper at once: the second reads again and finds it known. */
const TRIES = 5

/**
 * The one way into the registry: check, policy, then accepted in one transaction or kept for a second person. Form, API,
 * seed and lists call this. Conflicts and refusals are outcomes; what throws is a fault, and then nothing was written.
 */
export async function submitChangeSet(submission: Submission): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const earlier = await answeredBefore(submission)
    if (earlier) return earlier
    const { input, authorId, isDraft = false } = submission
    const context = await checkContext(input, authorId)
    const checked = check(input, context)
    // A retry may have been overtaken by the very request that it repeats: then it is no conflict with itself.
    if (!isDraft && checked.conflicts.length > 0)
      return (await answeredBefore(submission)) ?? { kind: 'conflict', current: checked.conflicts }
    if (!isDraft && checked.unanswered.length > 0)
      return (await answeredBefore(submission)) ?? { kind: 'refused', findings: checked.findings }
    const outcome = await finish(checked, submission, reviewOf(submission, context))
    if (outcome !== 'again') return outcome
    if (attempt === TRIES) throw new Error('the change set met another one at every try')
  }
}

const reviewOf = ({ source, input }: Submission, { secondPerson }: CheckContext): Review =>
  reviewPolicy({ source, types: input.changes.map((change) => change.type) }, secondPerson)

async function finish(checked: Checked, submission: Submission, review: Review): Promise<Outcome | 'again'> {
  try {
    if (submission.isDraft || review !== 'NONE') {
      const status = submission.isDraft ? 'DRAFT' : 'SENT'
      const set = await keepProposal(checked, { ...submission, status })
      return set === 'again' ? set : { kind: 'kept', set }
    }
    const { input, source, authorId, idempotencyKey = null } = submission
    const id = randomUUID()
    const set = { setId: id, source, authorId, acceptedById: authorId, review, idempotencyKey }
    const answer = await writeEntry(accountEntry(checked, input, set))
    return answer.ok ? { kind: 'accepted', set: acceptedNow(id, answer.seq, checked) } : 'again'
  } catch (error) {
    if (hasMetAnother(error)) return 'again'
    throw error
  }
}

/** The answer that the same author was given under the same key; null: there is no key, or it is new. */
async function answeredBefore({ input, authorId, idempotencyKey }: Submission): Promise<Outcome | null> {
  const earlier = idempotencyKey ? await earlierUnderKey(authorId, idempotencyKey) : null
  if (!earlier) return null
  if (!isSameRequest(input, earlier))
    return { kind: 'refused', findings: [finding('', 'idempotency.other-content', 'REFUSE')] }
  const { id, status, version, works } = earlier
  if (status === null || status === 'ACCEPTED') return { kind: 'accepted', set: await acceptedSet(id) }
  const changes = await worksWaiting(works ?? [])
  return { kind: 'kept', set: { id, seq: null, status, version: version ?? 1, changes } }
}

/** A note that is gone is compared with nothing: whoever repeats the request knows it anyway. */
function isSameRequest(input: ChangeSetInput, { requestDigest, ...earlier }: EarlierRequest): boolean {
  if (requestDigestOf(input) !== requestDigest) return false
  if (input.note === null || earlier.noteDigest === null) return input.note === earlier.noteDigest
  return earlier.salt === null || noteDigest(earlier.salt, input.note) === earlier.noteDigest
}
