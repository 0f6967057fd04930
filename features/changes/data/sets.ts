import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { ChangeSource, ChangeType } from '../types'
import type { ProposalStatus } from '../types/review'

/** The answer to who sent a set (contract.md): its number, and each work's version after it. */
export type AcceptedSet = {
  id: string
  seq: number
  status: 'ACCEPTED'
  changes: { id: string; work: string; version: number }[]
}

/** An accepted set. @throws when there is none of that id */
export async function acceptedSet(id: string): Promise<AcceptedSet> {
  const set = await db.changeSet.findUniqueOrThrow({ where: { id }, select: { seq: true } })
  // A work's version counts the sets that touched it, so that of an old set can be told years later.
  const changes = await queryRows<{ id: string; work: string; version: number }>(Prisma.sql`
    SELECT c."id", w."slug" AS "work", (
             SELECT count(DISTINCT o."setId")::int FROM "Change" o JOIN "ChangeSet" s ON s."id" = o."setId"
              WHERE o."workId" = c."workId" AND s."seq" <= ${set.seq}) AS "version"
      FROM "Change" c JOIN "Work" w ON w."id" = c."workId"
     WHERE c."setId" = ${id}::uuid ORDER BY c."position"`)
  return { id, seq: Number(set.seq), status: 'ACCEPTED', changes }
}

/** The answer while a set is not in the ledger: it has no number, and its changes have no ids. */
export type KeptSet = {
  id: string
  seq: null
  status: Exclude<ProposalStatus, 'ACCEPTED'>
  /** Of the proposal: whoever decides on it names it. */
  version: number
  /** The works as they were when it was sent. */
  changes: { id: null; work: string; version: number }[]
}

/** A request that was answered before. */
export type EarlierRequest = {
  id: string
  /** null: no proposal was made of it, it was recorded at once. */
  status: ProposalStatus | null
  version: number | null
  works: string[] | null
  requestDigest: string
  noteDigest: string | null
  /** null: there is no note, or it was erased or stands in the ledger. */
  salt: string | null
}

/** What an author sent under a key before. */
export async function earlierUnderKey(
  authorId: string,
  idempotencyKey: string,
): Promise<EarlierRequest | null> {
  const found = await queryRows<EarlierRequest>(Prisma.sql`
    SELECT p."id", p."status"::text AS "status", p."version", p."works", p."requestDigest", p."noteDigest", p."noteSalt" AS "salt"
      FROM "Proposal" p WHERE p."authorId" = ${authorId} AND p."idempotencyKey" = ${idempotencyKey}
    UNION ALL
    SELECT s."id", NULL, NULL, NULL, s."requestDigest", s."noteDigest", n."salt"
      FROM "ChangeSet" s LEFT JOIN "LedgerNote" n ON n."setId" = s."id"
     WHERE s."authorId" = ${authorId} AND s."idempotencyKey" = ${idempotencyKey}`)
  // A proposal that was accepted is in both.
  return found.find(({ status }) => status !== null) ?? found[0] ?? null
}

/** The works of a proposal with their versions of today; those that it creates have none yet. */
export async function worksWaiting(slugs: readonly string[]): Promise<KeptSet['changes']> {
  const rows = await queryRows<{ slug: string; version: number }>(Prisma.sql`
    SELECT "slug", "version" FROM "Work" WHERE "slug" = ANY (${slugs})`)
  const versions = new Map(rows.map(({ slug, version }) => [slug, version]))
  return slugs.map((work) => ({ id: null, work, version: versions.get(work) ?? 0 }))
}

/** A set as the staff see it: with its author, note, reasons and every change. null when there is none of that id. */
export async function setById(id: string) {
  const set = await db.changeSet.findUnique({
    where: { id },
    include: {
      note: true,
      document: { include: { issuer: true } },
      changes: { orderBy: { position: 'asc' } },
    },
  })
  if (!set) return null
  const works = await db.work.findMany({
    where: { id: { in: set.changes.flatMap((change) => (change.workId ? [change.workId] : [])) } },
    select: { id: true, slug: true, name: true },
  })
  const slugs = new Map(works.map((work) => [work.id, work.slug]))
  return {
    id: set.id,
    seq: Number(set.seq),
    status: 'ACCEPTED' as const,
    at: set.at.toISOString(),
    source: set.source as ChangeSource,
    authorId: set.authorId,
    acceptedById: set.acceptedById,
    review: set.review,
    note: set.note?.text ?? null,
    noteErased: set.note !== null && set.note.text === null,
    reasons: set.reasons,
    document: set.document && {
      id: set.document.id,
      symbol: set.document.symbol,
      issuer: set.document.issuer?.name ?? null,
      date: set.document.date,
    },
    changes: set.changes.map(({ id, type, workId, mendsId, payload }) => ({
      id,
      type: type as ChangeType,
      work: workId ? (slugs.get(workId) ?? null) : null,
      mends: mendsId,
      payload,
    })),
  }
}
