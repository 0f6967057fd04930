import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { checkContext } from './data/context'
import { type AcceptedSet, acceptedSet, acceptedUnderKey } from './data/sets'
import { type Checked, check } from './rules/check'
import type { Conflict } from './rules/conflicts'
import type { Effect } from './rules/effects'
import { entryOf, requestDigestOf } from './rules/entry'
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
  return { effects, findings, conflicts }
}

/** Two people may bring the same new issuer or paper at once: the second reads again and finds it known. */
const TRIES = 3

/**
 * The one way into the registry: check, policy, accept in one transaction. Form, API, seed and lists call this.
 * Conflicts and refusals are outcomes; what throws is a fault, and then nothing was written.
 */
export async function submitChangeSet(submission: Submission): Promise<Outcome> {
  const { input, authorId, idempotencyKey = null } = submission
  const requestDigest = requestDigestOf(input)
  for (let attempt = 1; ; attempt++) {
    const earlier = idempotencyKey ? await acceptedUnderKey(authorId, idempotencyKey) : null
    if (earlier) return repeated(earlier, requestDigest)
    const checked = check(input, await checkContext(input))
    if (checked.conflicts.length > 0) return { kind: 'conflict', current: checked.conflicts }
    if (checked.unanswered.length > 0) return { kind: 'refused', findings: checked.findings }
    const result = await accept(checked, submission, requestDigest)
    if (result !== 'again') return { kind: 'accepted', set: await acceptedSet(result) }
    if (attempt === TRIES) throw new Error('the change set met another one at every try')
  }
}

async function repeated(
  earlier: { id: string; requestDigest: string },
  requestDigest: string,
): Promise<Outcome> {
  if (earlier.requestDigest === requestDigest) return { kind: 'accepted', set: await acceptedSet(earlier.id) }
  const finding = { path: '', rule: 'idempotency.other-content', severity: 'REFUSE' as const }
  return { kind: 'refused', findings: [{ ...finding, row: null, evidence: null, params: {} }] }
}

/** 23505: a key that another writer took meanwhile. A stale version is answered by the function itself. */
async function accept(
  checked: Checked,
  submission: Submission,
  requestDigest: string,
): Promise<string | 'again'> {
  const { input, authorId, source, idempotencyKey = null } = submission
  const setId = randomUUID()
  const entry = entryOf(checked, {
    setId,
    source,
    authorId,
    review: reviewPolicy({ source, types: input.changes.map((change) => change.type) }, false),
    reasons: input.reasons,
    note: input.note,
    salt: randomBytes(16).toString('hex'),
    idempotencyKey,
    requestDigest,
    newId: randomUUID,
  })
  try {
    const [row] = await db.$queryRaw<{ answer: { ok: boolean } }[]>`
      SELECT ledger_accept(${JSON.stringify(entry)}::jsonb) AS answer`
    return row?.answer.ok ? setId : 'again'
  } catch (error) {
    if (isUniqueViolation(error)) return 'again'
    throw error
  }
}

function isUniqueViolation(error: unknown): boolean {
  return (
    error instanceof Error &&
    /\b23505\b/.test(`${error.message} ${JSON.stringify((error as { meta?: unknown }).meta ?? {})}`)
  )
}
