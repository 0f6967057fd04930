import 'server-only'
import { createHash, type Hash, randomUUID } from 'node:crypto'
import { recordEvent } from '@/features/audit/record'
import { log } from '@/lib/log'
import { addressOf } from '@/lib/request-notes'
import { judgeFile } from './data/judge'
import { scanFile } from './data/scan'
import { uploadSource } from './data/upload'
import { dropUpload, putChunk, storeFile } from './mutations'
import { TYPE_OF } from './rules/kinds'
import type { ByteSource } from './rules/source'
import { CHUNK_BYTES, MEGABYTE, MOST_BYTES, MOST_MEGABYTES, type StoredFileRef } from './types'

export type Received =
  | { ok: true; file: StoredFileRef; isNew: boolean }
  | { ok: false; status: 400 | 413 | 415 | 422 | 503; rule: string; params: Record<string, string | number> }

type Refused = Extract<Received, { ok: false }>

const refuse = (status: Refused['status'], rule: string, params: Refused['params'] = {}): Refused => {
  return { ok: false, status, rule, params }
}

/**
 * Takes in the file that is the body of a request: chunk by chunk into the database, hashed on the way; at the end it
 * is judged by its content and shown to the scanner. Whatever its size, two chunks of it at most are in memory.
 * `?name=` is what the sender calls it.
 */
export async function receiveFile(request: Request, authorId: string): Promise<Received> {
  const name = new URL(request.url).searchParams.get('name') || null
  const said = Number(request.headers.get('content-length') ?? 0)
  if (said > MOST_BYTES) return tooLarge(said)
  const uploadId = randomUUID()
  try {
    const upload = await takeIn(request, uploadId)
    const file = { sha256: upload.hash.digest('hex'), bytes: upload.bytes }
    const looked =
      upload.bytes > MOST_BYTES
        ? tooLarge(upload.bytes)
        : await lookAt(uploadId, file, { name, authorId, from: addressOf(request.headers) })
    if (!looked.ok) {
      await dropUpload(uploadId)
      return looked
    }
    const stored = { ...file, type: looked.type }
    return { ok: true, file: stored, isNew: await storeFile(uploadId, { ...stored, authorId }) }
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

type Upload = { bytes: number; hash: Hash }

/** Until the body ends or grows too large. */
async function takeIn(request: Request, uploadId: string): Promise<Upload> {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(CHUNK_BYTES)
  let [filled, position, bytes] = [0, 0, 0]
  const flush = async () => {
    const data = chunk.subarray(0, filled)
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
  return { bytes, hash }
}

/** `from`: the network address, for the audit. */
type Sent = { name: string | null; authorId: string; from: string | null }

/** The type that the content has, or why it is not taken: by our own judgement first, then by the scanner's. */
async function lookAt(
  uploadId: string,
  { sha256, bytes }: { sha256: string; bytes: number },
  { name, authorId, from }: Sent,
): Promise<{ ok: true; type: string } | Refused> {
  const source = uploadSource(uploadId, bytes)
  const judged = await judgeFile(source, name)
  if (!judged.ok) {
    const { rule, params } = judged.fault
    return refuse(rule === 'file.not-taken' ? 415 : 422, rule, params)
  }
  const refused = await refusedByScanner(source, { who: authorId, subject: sha256, from })
  return refused ?? { ok: true, type: TYPE_OF[judged.kind] }
}

/** The audit is told of what was found, and of a scanner that could not be asked: then nothing is taken. */
async function refusedByScanner(
  source: ByteSource,
  event: { who: string; subject: string; from: string | null },
): Promise<Refused | null> {
  const verdict = await scanFile(source)
  if (verdict.kind === 'clean') return null
  if (verdict.kind === 'found') {
    await recordEvent({ ...event, action: 'FILE_INFECTED', details: { found: verdict.name } })
    return refuse(422, 'file.infected', { name: verdict.name })
  }
  log().error({ because: verdict.because }, 'the scanner (CLAMAV_HOST) gave no verdict')
  await recordEvent({ ...event, action: 'SCANNER_AWAY', details: { because: verdict.because } })
  return refuse(503, 'file.scanner-away')
}
