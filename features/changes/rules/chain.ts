import { createHash } from 'node:crypto'

/**
 * The digests that the ledger's chain is made of. The database links them (ledger_accept); verification computes all
 * anew from the rows. A change of this file breaks every published head.
 */
export const GENESIS = '0'.repeat(64)

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** JSON with sorted keys and no white space: the same text from the same content, whatever jsonb made of its order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    let text = ''
    for (const key of Object.keys(value).sort()) {
      const item = (value as Record<string, unknown>)[key]
      if (item !== undefined) text += `${text && ','}${JSON.stringify(key)}:${canonical(item)}`
    }
    return `{${text}}`
  }
  return JSON.stringify(value ?? null)
}

export type ChangeRow = {
  id: string
  setId: string
  position: number
  type: string
  entityId: string
  workId: string | null
  documentId: string | null
  mendsId: string | null
  payload: unknown
}

export function changeDigest(row: ChangeRow): string {
  const { id, setId, position, type, entityId, workId, documentId, mendsId, payload } = row
  return sha256(canonical({ id, setId, position, type, entityId, workId, documentId, mendsId, payload }))
}

export type SetHeader = {
  id: string
  source: string
  authorId: string
  acceptedById: string
  review: string
  documentId: string | null
  reasons: unknown
  noteDigest: string | null
  idempotencyKey: string | null
  requestDigest: string
}

export function headerDigest(header: SetHeader): string {
  const { id, source, authorId, acceptedById, review, documentId } = header
  const { reasons, noteDigest, idempotencyKey, requestDigest } = header
  const rest = { documentId, reasons, noteDigest, idempotencyKey, requestDigest }
  return sha256(canonical({ id, source, authorId, acceptedById, review, ...rest }))
}

/** Salted, so that an erased note cannot be guessed from its digest. */
export const noteDigest = (salt: string, text: string): string => sha256(`${salt}|${text}`)

/** `at`: UTC as YYYY-MM-DDTHH:MM:SS.ffffffZ. Digests in the order of the changes. */
export function linkHash(
  previous: string,
  seq: number | bigint,
  at: string,
  header: string,
  digests: string[],
): string {
  return sha256([previous, seq, at, header, digests.join(',')].join('|'))
}
