import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { KeptSet } from '../data/sets'
import { noteDigest } from '../rules/chain'
import type { Checked } from '../rules/check'
import { requestDigestOf } from '../rules/entry'
import { warningsIn, worksOf } from '../rules/review/parts'
import type { ChangeSetInput } from '../schema'
import type { ChangeSource } from '../types'
import type { ProposalAction, ProposalStatus } from '../types/review'

type Keeping = {
  input: ChangeSetInput
  authorId: string
  source: ChangeSource
  idempotencyKey?: string | null
  status: 'DRAFT' | 'SENT'
}

/**
 * Keeps a set that is not accepted yet; one that is sent only while its works are as they were checked: whoever is told
 * of a conflict finds nothing of theirs kept.
 * @throws unique_violation where its key was used meanwhile
 */
export async function keepProposal(checked: Checked, kept: Keeping): Promise<KeptSet | 'again'> {
  const { input, authorId, source, idempotencyKey, status } = kept
  const id = randomUUID()
  const salt = randomBytes(16).toString('hex')
  const slugs = worksOf(checked)
  const isSent = status === 'SENT'
  const expected = checked.works.map(({ state, version }) => ({ id: state.id, version: version - 1 }))
  const made = await queryRows(Prisma.sql`
    WITH kept AS (
      INSERT INTO "Proposal" ("id", "status", "version", "authorId", "source", "input", "works", "warnings",
                              "idempotencyKey", "requestDigest", "noteSalt", "noteDigest", "createdAt", "sentAt")
      SELECT ${id}::uuid, ${status}::"ProposalStatus", 1, ${authorId}, ${source}::"ChangeSource", ${JSON.stringify(input)}::jsonb,
             ${slugs}::text[], ${warningsIn(checked)}::int, ${idempotencyKey || null}, ${requestDigestOf(input)},
             ${input.note === null ? null : salt}, ${input.note === null ? null : noteDigest(salt, input.note)},
             clock_timestamp(), CASE WHEN ${isSent}::boolean THEN clock_timestamp() END
       WHERE NOT ${isSent}::boolean OR NOT EXISTS (
         SELECT 1 FROM jsonb_to_recordset(${JSON.stringify(expected)}::jsonb) AS e("id" uuid, "version" int)
           LEFT JOIN "Work" w ON w."id" = e."id" WHERE coalesce(w."version", 0) <> e."version")
      RETURNING "id", "createdAt")
    INSERT INTO "ProposalEvent" ("proposalId", "version", "action", "at", "byId", "positions")
    SELECT kept."id", 1, ${isSent ? 'SENT' : 'DRAFTED'}::"ProposalAction", kept."createdAt", ${authorId}, '{}' FROM kept
    RETURNING "version"`)
  if (made.length === 0) return 'again'
  const versions = new Map(checked.works.map(({ state, version }) => [state.slug, version - 1]))
  const changes = slugs.map((work) => ({ id: null, work, version: versions.get(work) ?? 0 }))
  return { id, seq: null, status, version: 1, changes }
}

export type Step = {
  id: string
  /** As whoever takes the step saw it. */
  version: number
  byId: string
  /** What it becomes, which is also what happened. */
  to: Exclude<ProposalStatus, 'DRAFT' | 'ACCEPTED'> & ProposalAction
  /** The standings that it can be taken from. */
  from: readonly ProposalStatus[]
  reason?: string | null
}

/**
 * A step that writes nothing into the ledger, with its line of the history: both or neither.
 * @returns the version that it made; null: the proposal has gone another way meanwhile
 */
export async function takeStep(step: Step): Promise<number | null> {
  const { id, version, byId, from, to, reason = null } = step
  const [row] = await queryRows<{ version: number }>(Prisma.sql`
    WITH moved AS (
      UPDATE "Proposal" SET "version" = "version" + 1,
             "status" = ${to}::"ProposalStatus",
             "sentAt" = CASE WHEN ${to} = 'SENT' THEN clock_timestamp() ELSE "sentAt" END,
             "decidedAt" = CASE WHEN ${to} = 'SENT_BACK' THEN clock_timestamp() END,
             "decidedById" = CASE WHEN ${to} = 'SENT_BACK' THEN ${byId} END,
             "reason" = CASE WHEN ${to} = 'SENT_BACK' THEN ${reason} END
       WHERE "id" = ${id}::uuid AND "version" = ${version} AND "status"::text = ANY (${[...from]}::text[])
      RETURNING "version")
    INSERT INTO "ProposalEvent" ("proposalId", "version", "action", "at", "byId", "reason", "positions")
    SELECT ${id}::uuid, moved."version", ${to}::text::"ProposalAction", clock_timestamp(), ${byId}, ${reason}, '{}' FROM moved
    RETURNING "version"`)
  return row?.version ?? null
}

/** The author writes a draft, or what was sent back, anew: it keeps its standing and the reason, until it is sent. */
export async function rewriteProposal(
  { id, version, byId }: Pick<Step, 'id' | 'version' | 'byId'>,
  input: ChangeSetInput,
  checked: Checked,
): Promise<number | null> {
  const [row] = await queryRows<{ version: number }>(Prisma.sql`
    WITH moved AS (
      UPDATE "Proposal" SET "version" = "version" + 1, "input" = ${JSON.stringify(input)}::jsonb,
             "works" = ${worksOf(checked)}::text[], "warnings" = ${warningsIn(checked)}::int
       WHERE "id" = ${id}::uuid AND "version" = ${version} AND "status" IN ('DRAFT', 'SENT_BACK')
      RETURNING "version")
    INSERT INTO "ProposalEvent" ("proposalId", "version", "action", "at", "byId", "positions")
    SELECT ${id}::uuid, moved."version", 'CHANGED', clock_timestamp(), ${byId}, '{}' FROM moved
    RETURNING "version"`)
  return row?.version ?? null
}
