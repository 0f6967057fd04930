import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { isUuid } from '@/lib/uuid'
import type { ChangeSetInput } from '../../schema'
import type { ChangeSource } from '../../types'
import type { ProposalAction, ProposalStatus } from '../../types/review'

/** A proposal as it is stored. `input` null: it is in the ledger. */
export type Proposal = {
  id: string
  status: ProposalStatus
  version: number
  authorId: string
  source: ChangeSource
  input: ChangeSetInput | null
  works: string[]
  warnings: number
  idempotencyKey: string | null
  createdAt: Date
  sentAt: Date | null
  decidedAt: Date | null
  decidedById: string | null
  reason: string | null
}

export type ProposalEvent = {
  version: number
  action: ProposalAction
  at: Date
  byId: string
  reason: string | null
  setId: string | null
  positions: number[]
  /** Number of the set in the ledger. */
  seq: bigint | null
}

const COLUMNS = Prisma.sql`p."id", p."status"::text AS "status", p."version", p."authorId", p."source"::text AS "source",
  p."input", p."works", p."warnings", p."idempotencyKey", p."createdAt", p."sentAt", p."decidedAt", p."decidedById", p."reason"`

/** null: there is none of that id. */
export async function proposalById(id: string): Promise<Proposal | null> {
  if (!isUuid(id)) return null
  const [found] = await queryRows<Proposal>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Proposal" p WHERE p."id" = ${id}::uuid`)
  return found ?? null
}

/** What happened to a proposal, oldest first. */
export async function eventsOf(id: string): Promise<ProposalEvent[]> {
  return queryRows<ProposalEvent>(Prisma.sql`
    SELECT e."version", e."action"::text AS "action", e."at", e."byId", e."reason", e."setId", e."positions", s."seq"
      FROM "ProposalEvent" e LEFT JOIN "ChangeSet" s ON s."id" = e."setId"
     WHERE e."proposalId" = ${id}::uuid ORDER BY e."version"`)
}

/** A long queue is worked off from its head. */
const QUEUE = 200
/** Of what was decided one looks up the latest. */
const DECIDED = 30

/** What waits for a second person, longest first. */
export async function sentProposals(): Promise<Proposal[]> {
  return queryRows<Proposal>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Proposal" p WHERE p."status" = 'SENT' ORDER BY p."sentAt", p."id" LIMIT ${QUEUE}`)
}

/** What a person proposed: all that is not decided, and the latest of the rest. */
export async function proposalsOf(authorId: string): Promise<Proposal[]> {
  return queryRows<Proposal>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Proposal" p WHERE p."id" IN (
      SELECT o."id" FROM "Proposal" o WHERE o."authorId" = ${authorId} AND o."status" IN ('DRAFT', 'SENT', 'SENT_BACK')
      UNION ALL
      (SELECT o."id" FROM "Proposal" o WHERE o."authorId" = ${authorId} AND o."status" IN ('WITHDRAWN', 'ACCEPTED')
        ORDER BY coalesce(o."decidedAt", o."createdAt") DESC LIMIT ${DECIDED}))
     ORDER BY coalesce(p."decidedAt", p."sentAt", p."createdAt") DESC, p."id"`)
}

/** What waits on any of these works. */
export async function waitingOn(slugs: readonly string[]): Promise<Proposal[]> {
  return queryRows<Proposal>(Prisma.sql`
    SELECT ${COLUMNS} FROM "Proposal" p WHERE p."status" = 'SENT' AND p."works" && ${slugs}::text[]
     ORDER BY p."sentAt", p."id"`)
}
