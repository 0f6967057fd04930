import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import type { ByteSource } from '../rules/source'
import { CHUNK_BYTES } from '../types'

/** An upload that has no name yet, a chunk at a time: the one that was read last is at hand, no other. */
export function uploadSource(uploadId: string, bytes: number): ByteSource {
  let held = -1
  let chunk: Buffer = Buffer.alloc(0)
  return {
    bytes,
    async from(at) {
      const position = Math.floor(at / CHUNK_BYTES)
      if (position !== held) {
        const [row] = await queryRows<{ data: Buffer }>(Prisma.sql`
          SELECT "data" FROM "UploadChunk" WHERE "uploadId" = ${uploadId} AND "position" = ${position}`)
        if (!row) throw new Error(`chunk ${position} of the upload ${uploadId} is missing`)
        held = position
        chunk = row.data
      }
      return chunk.subarray(at % CHUNK_BYTES)
    },
  }
}
