import { createHash, randomBytes, randomUUID } from 'node:crypto'

/** Keeps some bytes as an upload does; what is in them is no business of the ledger's. @returns their sha256 */
export async function keepFile(): Promise<string> {
  // After the test's database has its address.
  const { putChunk, storeFile } = await import('@/features/documents/mutations')
  const [upload, bytes] = [randomUUID(), randomBytes(64)]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await putChunk(upload, 0, bytes)
  await storeFile(upload, { sha256, bytes: bytes.length, authorId: 'u1' })
  return sha256
}
