import 'server-only'
import { queryBytes } from '@/lib/bytes'
import { db } from '@/lib/db'
import { PDF } from './types'

/** A chunk of an upload that has no name yet. */
export async function putChunk(uploadId: string, position: number, data: Uint8Array): Promise<void> {
  await queryBytes('SELECT file_chunk($1, $2, $3)', [uploadId, position, data])
}

/** Forgets an upload that was broken off or refused. */
export async function dropUpload(uploadId: string): Promise<void> {
  await db.$queryRaw`SELECT file_drop(${uploadId}::uuid)`
}

/**
 * Keeps an upload under the name of its content, whole or not at all; what nobody attached for a day goes at the same
 * time. @returns false where the same content was kept already: then it is not kept twice
 */
export async function storeFile(
  uploadId: string,
  { sha256, bytes, authorId }: { sha256: string; bytes: number; authorId: string },
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isNew: boolean }[]>`
    SELECT file_store(${uploadId}::uuid, ${sha256}, ${bytes}::int, ${PDF}, ${authorId}) AS "isNew"`
  return row?.isNew === true
}
