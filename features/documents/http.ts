import 'server-only'
import { createHash, type Hash, randomUUID } from 'node:crypto'
import { readUpload } from './data/files'
import { dropUpload, putChunk, storeFile } from './mutations'
import { contentKind, HEAD_BYTES } from './rules/content'
import { pdfFault, TABLE_BYTES, TAIL_BYTES, tableAt } from './rules/pdf'
import { CHUNK_BYTES, MEGABYTE, MOST_BYTES, MOST_MEGABYTES } from './types'

export type Received =
  | { ok: true; file: { sha256: string; bytes: number }; isNew: boolean }
  | { ok: false; status: 400 | 413 | 415 | 422; rule: string; params: Record<string, string | number> }

type Refused = Extract<Received, { ok: false }>

const refuse = (status: Refused['status'], rule: string, params: Refused['params'] = {}): Refused => {
  return { ok: false, status, rule, params }
}

/**
 * Takes in the file that is the body of a request: chunk by chunk into the database, hashed on the way, judged by its
 * content at the end. Whatever its size, two chunks of it at most are in memory.
 */
export async function receiveFile(request: Request, authorId: string): Promise<Received> {
  const said = Number(request.headers.get('content-length') ?? 0)
  if (said > MOST_BYTES) return tooLarge(said)
  const uploadId = randomUUID()
  try {
    const upload = await takeIn(request, uploadId)
    const refused = upload.bytes > MOST_BYTES ? tooLarge(upload.bytes) : await judge(uploadId, upload)
    if (refused) {
      await dropUpload(uploadId)
      return refused
    }
    const file = { sha256: upload.hash.digest('hex'), bytes: upload.bytes }
    return { ok: true, file, isNew: await storeFile(uploadId, { ...file, authorId }) }
  } catch (error) {
    await dropUpload(uploadId)
    // The other side went away: nobody waits for the answer, and it is no fault of ours.
    if (request.signal.aborted || isBrokenOff(error)) return refuse(400, 'file.broken-off')
    throw error
  }
}

const tooLarge = (bytes: number) =>
  refuse(413, 'file.too-large', { size: Math.ceil(bytes / MEGABYTE), max: MOST_MEGABYTES })

function isBrokenOff(error: unknown): boolean {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || name === 'ResponseAborted'
}

type Upload = { bytes: number; hash: Hash; head: Uint8Array }

/** Until the body ends or grows too large. */
async function takeIn(request: Request, uploadId: string): Promise<Upload> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  let [filled, position, bytes] = [0, 0, 0]
  let head: Uint8Array | null = null
  const flush = async () => {
    const data = chunk.subarray(0, filled)
    head ??= Buffer.from(data.subarray(0, HEAD_BYTES))
    hash.update(data)
    await putChunk(uploadId, position++, data)
    filled = 0
  }
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength
    if (bytes > MOST_BYTES) {
      await reader?.cancel()
      break
    }
    for (let at = 0; at < part.value.byteLength; ) {
      const taken = part.value.subarray(at, at + CHUNK_BYTES - filled)
      chunk.set(taken, filled)
      filled += taken.byteLength
      at += taken.byteLength
      if (filled === CHUNK_BYTES) await flush()
    }
  }
  if (filled > 0) await flush()
  return { bytes, hash, head: head ?? new Uint8Array() }
}

/** What stands against the content; null: it is a whole PDF that opens without a password. */
async function judge(uploadId: string, { bytes, head }: Upload): Promise<Refused | null> {
  const content = contentKind(head)
  if (content === 'EMPTY') return refuse(422, 'file.empty')
  if (content !== 'PDF') return refuse(415, 'file.not-pdf', { content })
  const from = Math.max(0, bytes - TAIL_BYTES)
  const table = tableAt(head, await readUpload(uploadId, from, bytes - from))
  if (!table.ok) return refuse(422, 'file.truncated')
  const length = Math.min(TABLE_BYTES, bytes - table.at)
  const fault = length > 0 ? pdfFault(await readUpload(uploadId, table.at, length)) : 'BROKEN'
  if (fault === 'ENCRYPTED') return refuse(422, 'file.encrypted')
  return fault ? refuse(422, 'file.broken') : null
}
