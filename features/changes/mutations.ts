import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { checkContext } from './data/context'
import { type AcceptedSet, acceptedSet, acceptedUnderKey, type EarlierSet } from './data/sets'
import { noteDigest } from './rules/chain'
import { type Checked, check } from './rules/check'
import type { Conflict } from './rules/conflicts'
import type { Effect } from './rules/effects'
import { entryOf, requestDigestOf } from './rules/entry'
import { finding } from './rules/paper'
import { reviewPolicy } from './rules/policy'
import type { ChangeSetInput } from './schema'
import type { ChangeSource, PathFinding } from './types'

export type Submission = {
  input: ChangeSetInput
  authorId: string
  source: ChangeSource
  /** A retry with the same key and content answers as the first one did. */
  idempotencyKey?: string | null
}

export type Outcome =
  | { kind: 'accepted'; set: AcceptedSet }
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
 * The one way into the registry: check, policy, accept in one transaction. Form, API, seed and lists call this.
 * Conflicts and refusals are outcomes; what throws is a fault, and then nothing was written.
 */
export async function submitChangeSet(submission: Submission): Promise<Outcome> {
  for (let attempt = 1; ; attempt++) {
    const earlier = await answeredBefore(submission)
    if (earlier) return earlier
    const checked = check(submission.input, await checkContext(submission.input, submission.authorId))
    // A retry may have been overtaken by the very request that it repeats: then it is no conflict with itself.
    if (checked.conflicts.length > 0)
      return (await answeredBefore(submission)) ?? { kind: 'conflict', current: checked.conflicts }
    if (checked.unanswered.length > 0)
      return (await answeredBefore(submission)) ?? { kind: 'refused', findings: checked.findings }
    const result = await accept(checked, submission)
    if (result !== 'again') return { kind: 'accepted', set: result }
    if (attempt === TRIES) throw new Error('the change set met another one at every try')
  }
}

/** The answer that the same author was given under the same key; null: there is no key, or it is new. */
async function answeredBefore({ input, authorId, idempotencyKey }: Submission): Promise<Outcome | null> {
  const earlier = idempotencyKey ? await acceptedUnderKey(authorId, idempotencyKey) : null
  if (!earlier) return null
  if (isSameRequest(input, earlier)) return { kind: 'accepted', set: await acceptedSet(earlier.id) }
  return { kind: 'refused', findings: [finding('', 'idempotency.other-content', 'REFUSE')] }
}

/** An erased note is compared with nothing: whoever repeats the request knows it anyway. */
function isSameRequest(input: ChangeSetInput, { requestDigest, ...earlier }: EarlierSet): boolean {
  if (requestDigestOf(input) !== requestDigest) return false
  if (input.note === null || earlier.noteDigest === null) return input.note === earlier.noteDigest
  return earlier.salt === null || noteDigest(earlier.salt, input.note) === earlier.noteDigest
}

async function accept(checked: Checked, submission: Submission): Promise<AcceptedSet | 'again'> {
  const { input, authorId, source } = submission
  const setId = randomUUID()
  const entry = entryOf(checked, {
    setId,
    source,
    authorId,
    review: reviewPolicy({ source, types: input.changes.map((change) => change.type) }, false),
    reasons: input.reasons,
    note: input.note,
    salt: randomBytes(16).toString('hex'),
    idempotencyKey: submission.idempotencyKey || null,
    requestDigest: requestDigestOf(input),
    newId: randomUUID,
  })
  try {
    const [row] = await queryRows<{ answer: { ok: boolean; seq: number } }>(Prisma.sql`
      SELECT ledger_accept(${JSON.stringify(entry)}::jsonb) AS answer`)
    return row?.answer.ok ? acceptedNow(setId, row.answer.seq, checked) : 'again'
  } catch (error) {
    if (hasMetAnother(error)) return 'again'
    throw error
  }
}

/** As `acceptedSet` would read it: the works were locked, so that no other version can have come in between. */
function acceptedNow(id: string, seq: number, { changes, works }: Checked): AcceptedSet {
  const versions = new Map(works.map(({ state, version }) => [state.id, version]))
  const answered = changes.map(({ slug, change }) => {
    return { id: change.id, work: slug, version: versions.get(change.workId) ?? 0 }
  })
  return { id, seq, status: 'ACCEPTED', changes: answered }
}

/**
 * A key that another writer took meanwhile (unique_violation), or a ring of writers that the database broke
 * (serialization_failure, deadlock_detected): read again, check again. A stale version is answered by the function itself.
 */
const MET: ReadonlySet<unknown> = new Set(['23505', '40001', '40P01'])

const hasMetAnother = (error: unknown): boolean => MET.has((error as { code?: unknown }).code)
