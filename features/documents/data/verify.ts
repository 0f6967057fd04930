import 'server-only'
import { createHash } from 'node:crypto'
import type { Prisma } from '@/lib/generated/prisma/client'

type Tx = Prisma.TransactionClient

/**
 * Proves that every stored file is what its name says: its chunks, put together, have that SHA-256 and that length.
 * One chunk at a time is in memory. @returns how many files, and each difference in words
 */
export async function storedFileDifferences(tx: Tx): Promise<{ files: number; differences: string[] }> {
  const files = await tx.storedFile.findMany({
    select: { sha256: true, bytes: true },
    orderBy: { sha256: 'asc' },
  })
  const differences = await missingGuards(tx)
  for (const { sha256, bytes } of files) {
    const found = await contentOf(tx, sha256)
    if (found.sha256 !== sha256) differences.push(`StoredFile ${sha256}: its chunks are other content`)
    else if (found.bytes !== bytes) differences.push(`StoredFile ${sha256}: its length is another`)
  }
  return { files: files.length, differences }
}

async function contentOf(tx: Tx, sha256: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for (let position = 0; ; position++) {
    const chunk = await tx.fileChunk.findUnique({ where: { sha256_position: { sha256, position } } })
    if (!chunk) break
    hash.update(chunk.data)
    bytes += chunk.data.byteLength
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** Tables of stored bytes without all of their triggers (migration "files"). */
async function missingGuards(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT wanted.name FROM unnest(ARRAY['StoredFile', 'FileChunk']) AS wanted(name)
     WHERE 3 > (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = format('%I', wanted.name)::regclass
                 AND t.tgname IN ('file_rows', 'file_unattached', 'file_table') AND t.tgenabled IN ('O', 'A'))`
  return rows.map(({ name }) => `${name}: a guard against rewriting is switched off`)
}
