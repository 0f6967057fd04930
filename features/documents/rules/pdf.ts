import { HEAD_BYTES, latin1, WEB_TAGS } from './content'
import { type FileFault, fault } from './fault'
import { activeContent } from './pdf-active'
import type { Unpack } from './pdf-packed'
import { type ByteSource, readFrom, readTail } from './source'
import { isArchiveToo } from './zip'

/**
 * How a PDF hangs together (ISO 32000-1, 7.5): header, objects, a table of where they are, and at the very end the
 * address of that table. Nothing of its content is drawn, and nothing in it runs.
 */

/** Bytes of the end to look at: readers look for the address in the last 1,024, some scanners append more. */
const TAIL_BYTES = 65_536
/** Bytes to look at where the table begins: up to 50,000 objects stand before its trailer. */
const TABLE_BYTES = 1_048_576

/**
 * What stands against a PDF that begins at the first byte: that it is not whole, that it hides itself, that it is
 * another file too, that it does something.
 */
export async function pdfFault(source: ByteSource, unpack: Unpack): Promise<FileFault | null> {
  const at = tableAt(await readTail(source, TAIL_BYTES))
  if (at === null) return fault('file.truncated')
  const table = await readFrom(source, at, TABLE_BYTES)
  const broken = table.byteLength > 0 ? tableFault(table) : 'BROKEN'
  if (broken) return fault(broken === 'ENCRYPTED' ? 'file.encrypted' : 'file.broken')
  const isPageToo = WEB_TAGS.test(latin1(await readFrom(source, 0, HEAD_BYTES)))
  if (isPageToo || (await isArchiveToo(source))) return fault('file.two-in-one')
  const active = await activeContent(source, unpack)
  return active ? fault('file.pdf-active', { what: active }) : null
}

/**
 * Where the table stands that the end of the file names; null: nothing is named there.
 * @param tail the last TAIL_BYTES, or all of a shorter file
 */
function tableAt(tail: Uint8Array): number | null {
  const named = /startxref\s+(\d{1,10})\s+%%EOF/g
  const last = [...latin1(tail).matchAll(named)].at(-1)?.[1]
  return last ? Number(last) : null
}

/**
 * What stands against a PDF by the trailer of its table; null: nothing. A file that hides its content behind a
 * password says so there, in either way of writing the table.
 * @param table up to TABLE_BYTES from where the table stands
 */
function tableFault(table: Uint8Array): 'BROKEN' | 'ENCRYPTED' | null {
  const trailer = trailerOf(latin1(table))
  if (trailer === null || !/\/Root\b/.test(trailer)) return 'BROKEN'
  return /\/Encrypt\b/.test(trailer) ? 'ENCRYPTED' : null
}

/** The words of the trailer: behind a plain table, or in the head of a table that is a stream (since PDF 1.5). */
function trailerOf(table: string): string | null {
  if (/^\s*xref\b/.test(table)) return /\btrailer\s*(<<[\s\S]*?)startxref/.exec(table)?.[1] ?? null
  return /^\s*\d+\s+\d+\s+obj\s*(<<[\s\S]*?)\bstream\b/.exec(table)?.[1] ?? null
}
