/** A file that is looked at piece by piece, so that it need not be in memory whole. */
export type ByteSource = {
  /** How long it is. */
  bytes: number
  /** From a place up to where the piece that holds it ends: at least one byte for `at` < `bytes`. */
  from: (at: number) => Promise<Uint8Array>
}

/** What is in memory already. */
export const bytesSource = (bytes: Uint8Array): ByteSource => ({
  bytes: bytes.byteLength,
  from: async (at) => bytes.subarray(at),
})

/** So many bytes from a place, or what is left of them where the file ends before. */
export async function readFrom(source: ByteSource, at: number, length: number): Promise<Uint8Array> {
  const end = Math.min(at + length, source.bytes)
  if (at >= end) return new Uint8Array()
  const first = (await source.from(at)).subarray(0, end - at)
  if (first.byteLength === end - at) return first
  const parts = [first]
  for (let next = at + first.byteLength; next < end; ) {
    const part = (await source.from(next)).subarray(0, end - next)
    parts.push(part)
    next += part.byteLength
  }
  return Buffer.concat(parts)
}

/** All of it, from a place on, in order. */
export async function* piecesFrom(source: ByteSource, at = 0): AsyncGenerator<Uint8Array> {
  for (let next = at; next < source.bytes; ) {
    const piece = await source.from(next)
    yield piece
    next += piece.byteLength
  }
}

/** The last bytes, or all of a shorter file. */
export const readTail = (source: ByteSource, length: number): Promise<Uint8Array> =>
  readFrom(source, Math.max(0, source.bytes - length), length)
