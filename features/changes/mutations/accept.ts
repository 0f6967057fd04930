import 'server-only'
import { randomUUID } from 'node:crypto'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { type Judged, judge } from '../data/review/judged'
import type { Proposal } from '../data/review/proposals'
import type { AcceptedSet } from '../data/sets'
import type { Review } from '../rules/policy'
import { groupsOf, partOf, warningsIn, worksOf } from '../rules/review/parts'
import type { KeptReason } from '../rules/review/reasons'
import type { ChangeSetInput } from '../schema'
import { acceptedNow, accountEntry, hasMetAnother, type LedgerAnswer } from './ledger'

/** All of a proposal, or the changes at these positions, which together can stand alone. */
export type Chosen = { judged: Judged; positions: number[]; rest: Rest | null }

/** What goes on waiting when only a part is accepted. */
type Rest = { input: ChangeSetInput; works: string[]; warnings: number }

/** @returns null: what must stay together would be torn, or there is no such place */
export async function choose(
  { input, authorId }: Pick<Proposal, 'authorId'> & { input: ChangeSetInput },
  whole: Judged,
  positions: readonly number[] | null,
): Promise<Chosen | null> {
  const all = input.changes.map((_, position) => position)
  const wanted = new Set(positions ?? all)
  if (wanted.size === 0 || [...wanted].some((position) => !(position in all))) return null
  if (wanted.size === all.length) return { judged: whole, positions: all, rest: null }
  const groups = groupsOf(input, whole.checked)
  if (groups.some((group) => new Set(group.map((position) => wanted.has(position))).size > 1)) return null
  const taken = all.filter((position) => wanted.has(position))
  const judged = await judge(partOf(input, taken), authorId)
  const left = all.filter((position) => !wanted.has(position))
  return { judged, positions: taken, rest: await restOf(input, left, judged, authorId, whole) }
}

/** A paper that comes with the part is in the book when the rest is looked at: one without a symbol would come twice. */
async function restOf(
  input: ChangeSetInput,
  left: readonly number[],
  { checked }: Judged,
  authorId: string,
  whole: Judged,
): Promise<Rest> {
  const part = partOf(input, left)
  const own = await judge(part, authorId)
  const paper = checked.paper?.document
  return {
    input: paper ? { ...part, document: { id: paper.id } } : part,
    works: worksOf(own.checked),
    warnings: warningsIn(whole.checked, new Set(left)),
  }
}

export type Written = { set: AcceptedSet; version: number }

/**
 * Writes a proposal, or a part of it, into the ledger in the statement that says that it was accepted.
 * @returns 'again': another one came in between, so that all has to be read and judged anew
 */
export async function writeAccepted(
  proposal: Proposal,
  { judged, positions, rest }: Chosen,
  accepted: { byId: string; review: Review; reasons: readonly KeptReason[] },
): Promise<Written | 'again'> {
  const { id, status, version, source, authorId, idempotencyKey } = proposal
  const setId = rest ? randomUUID() : id
  const entry = accountEntry(judged.checked, judged.input, {
    setId,
    source,
    authorId,
    acceptedById: accepted.byId,
    review: accepted.review,
    reasons: accepted.reasons,
    // A part is no answer to the request; its rest, when it is accepted, is.
    idempotencyKey: rest ? null : idempotencyKey,
  })
  const named = { id, status, version, positions, rest }
  try {
    const [row] = await queryRows<{ answer: LedgerAnswer & { version?: number } }>(Prisma.sql`
      SELECT proposal_accept(${JSON.stringify(named)}::jsonb, ${JSON.stringify(entry)}::jsonb) AS answer`)
    const answer = row?.answer
    if (!answer?.ok) return 'again'
    return { set: acceptedNow(setId, answer.seq, judged.checked), version: answer.version ?? version + 1 }
  } catch (error) {
    if (hasMetAnother(error)) return 'again'
    throw error
  }
}
