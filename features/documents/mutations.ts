import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { StoredFileRef } from './types'

/** A chunk of an upload that has no name yet. */
export async function putChunk(uploadId: string, position: number, data: Uint8Array): Promise<void> {
  await queryRows(Prisma.sql`SELECT file_chunk(${uploadId}, ${position}, ${data})`)
}

/** Forgets an upload that was broken off or refused. */
export async function dropUpload(uploadId: string): Promise<void> {
  await queryRows(Prisma.sql`SELECT file_drop(${uploadId}::uuid)`)
}

/**
 * Keeps an upload under the name of its content, whole or not at all; what nobody attached for a day goes at the same
 * time. @returns false where the same content was kept already: then it is not kept twice
 */
export async function storeFile(
  uploadId: string,
  { sha256, bytes, type, authorId }: StoredFileRef & { authorId: string },
): Promise<boolean> {
  const [row] = await queryRows<{ isNew: boolean }>(Prisma.sql`
    SELECT file_store(${uploadId}::uuid, ${sha256}, ${bytes}::int, ${type}, ${authorId}) AS "isNew"`)
  return row?.isNew === true
}
