import { latin1, pdfHeaderAt } from './content'

/**
 * How a PDF hangs together (ISO 32000-1, 7.5): header, objects, a table of where they are, and at the very end the
 * address of that table. Nothing of its content is read, and nothing in it runs.
 */

/** Bytes of the end to look at: readers look for the address in the last 1,024, some scanners append more. */
export const TAIL_BYTES = 65_536
/** Bytes to look at where the table begins: up to 50,000 objects stand before its trailer. */
export const TABLE_BYTES = 1_048_576

/** `TRUNCATED`: its end is missing, as after a broken copy. `BROKEN`: there is an end, but it leads nowhere. */
export type PdfFault = 'TRUNCATED' | 'BROKEN' | 'ENCRYPTED'

/**
 * Where the table stands that the end of the file names.
 * @param head the first bytes: some programs put something before the PDF, and all its addresses count from its header
 * @param tail the last TAIL_BYTES, or all of a shorter file
 */
export function tableAt(head: Uint8Array, tail: Uint8Array): { ok: true; at: number } | { ok: false } {
  const end = latin1(tail)
  const named = /startxref\s+(\d{1,10})\s+%%EOF/g
  const last = [...end.matchAll(named)].at(-1)?.[1]
  if (!last) return { ok: false }
  return { ok: true, at: Number(last) + Math.max(0, pdfHeaderAt(latin1(head))) }
}

/**
 * What stands against a PDF by the trailer of its table; null: nothing. A file that hides its content behind a
 * password says so there, in either way of writing the table.
 * @param table up to TABLE_BYTES from where the table stands
 */
export function pdfFault(table: Uint8Array): PdfFault | null {
  const trailer = trailerOf(latin1(table))
  if (trailer === null || !/\/Root\b/.test(trailer)) return 'BROKEN'
  return /\/Encrypt\b/.test(trailer) ? 'ENCRYPTED' : null
}

/** The words of the trailer: behind a plain table, or in the head of a table that is a stream (since PDF 1.5). */
function trailerOf(table: string): string | null {
  if (/^\s*xref\b/.test(table)) return /\btrailer\s*(<<[\s\S]*?)startxref/.exec(table)?.[1] ?? null
  return /^\s*\d+\s+\d+\s+obj\s*(<<[\s\S]*?)\bstream\b/.exec(table)?.[1] ?? null
}
