import 'server-only'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { ChangeSource, ChangeType } from '../types'

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

export type EarlierSet = {
  id: string
  requestDigest: string
  noteDigest: string | null
  /** null: there is no note, or it was erased. */
  salt: string | null
}

/** The set that an author sent under a key before. */
export async function acceptedUnderKey(authorId: string, idempotencyKey: string): Promise<EarlierSet | null> {
  const [set] = await queryRows<EarlierSet>(Prisma.sql`
    SELECT s."id", s."requestDigest", s."noteDigest", n."salt"
      FROM "ChangeSet" s LEFT JOIN "LedgerNote" n ON n."setId" = s."id"
     WHERE s."authorId" = ${authorId} AND s."idempotencyKey" = ${idempotencyKey}`)
  return set ?? null
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
