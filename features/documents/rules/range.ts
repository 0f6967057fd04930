/** Bytes from `from` to `to`, both inclusive. */
export type ByteRange = { from: number; to: number }

/**
 * The part of a file that a request asks for (RFC 9110, 14.2). null: the whole file, also where several parts or
 * something else than bytes are asked for, which a server may answer so. 'unsatisfiable': it begins behind the end.
 */
export function requestedRange(header: string | null, bytes: number): ByteRange | null | 'unsatisfiable' {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (first === '' && last === '')) return null
  if (first === '') {
    const length = Math.min(Number(last), bytes)
    return length === 0 ? 'unsatisfiable' : { from: bytes - length, to: bytes - 1 }
  }
  const from = Number(first)
  const to = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  if (last !== '' && Number(last) < from) return null
  return from >= bytes ? 'unsatisfiable' : { from, to }
}
