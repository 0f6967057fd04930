import { createHash, randomBytes, randomUUID } from 'node:crypto'

const CHUNK = 512 * 1024

/** Keeps some bytes as an upload does; what is in them is no business of the ledger's. @returns their sha256 */
export async function keepFile(size = 64, type = 'application/pdf'): Promise<string> {
  // After the test's database has its address.
  const { putChunk, storeFile } = await import('@/features/documents/mutations')
  const [upload, bytes] = [randomUUID(), randomBytes(size)]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  for (let from = 0; from < size; from += CHUNK)
    await putChunk(upload, from / CHUNK, bytes.subarray(from, from + CHUNK))
  await storeFile(upload, { sha256, bytes: bytes.length, type, authorId: 'u1' })
  return sha256
}
