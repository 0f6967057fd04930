import 'server-only'
import type { StaffScope } from '@/features/access/types'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { isUuid } from '@/lib/uuid'
import type { ByteRange } from '../rules/range'
import { CHUNK_BYTES } from '../types'

export type NamedFile = { sha256: string; bytes: number; type: string; name: string }

/** `isTakenOff`: the paper does not have it any more; its history does. */
export type AttachedFile = NamedFile & { isTakenOff: boolean }

const SHA256 = /^[0-9a-f]{64}$/

/**
 * A file that some paper refers to or referred to, with the name under which that paper has it; for the staff alone.
 * @param documentId the paper; null: one that still has it, else the one that named it last
 * @returns null where the ledger put no such file to a paper
 */
export async function attachedFile(
  _scope: StaffScope,
  sha256: string,
  documentId: string | null,
): Promise<AttachedFile | null> {
  if (!SHA256.test(sha256) || (documentId !== null && !isUuid(documentId))) return null
  const [file] = await queryRows<AttachedFile>(Prisma.sql`
    SELECT f."sha256", f."bytes", f."type", coalesce(c."payload"->'payload', c."payload")->>'name' AS "name",
           d."isVoid" OR d."sha256" <> f."sha256" AS "isTakenOff"
      FROM "StoredFile" f JOIN "Change" c ON file_said(c."payload") = f."sha256" AND c."workId" IS NULL
      JOIN "ChangeSet" s ON s."id" = c."setId" JOIN "DocumentFile" d ON d."id" = c."entityId"
     WHERE f."sha256" = ${sha256} AND (${documentId}::text IS NULL OR d."documentId"::text = ${documentId})
     ORDER BY "isTakenOff", s."seq" DESC LIMIT 1`)
  return file ?? null
}

/** The bytes of a range, a chunk at a time and only as fast as they are taken. */
export function readBytes(sha256: string, { from, to }: ByteRange): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream(
    {
      async pull(controller) {
        const start = at % CHUNK_BYTES
        const length = Math.min(CHUNK_BYTES - start, to - at + 1)
        const [chunk] = await queryRows<{ part: Uint8Array }>(Prisma.sql`
          SELECT substring("data" FROM ${start + 1} FOR ${length}) AS "part" FROM "FileChunk"
           WHERE "sha256" = ${sha256} AND "position" = ${Math.floor(at / CHUNK_BYTES)}`)
        if (chunk?.part.byteLength !== length) throw new Error(`a chunk of ${sha256} is missing`)
        controller.enqueue(chunk.part)
        at += length
        if (at > to) controller.close()
      },
    },
    { highWaterMark: 1 },
  )
}
