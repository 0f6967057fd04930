import { contentKind, HEAD_BYTES, latin1, pdfHeaderAt } from './content'
import { type FileFault, fault } from './fault'
import { type ByteSource, readFrom } from './source'
import { isArchiveToo } from './zip'

/**
 * Pictures are never drawn on the server, only their frame is read; whoever looks at one draws it, so that its size
 * has a limit: an A1 sheet at 300 dpi has 70 million dots, a picture of a few KB can claim four thousand million.
 */
const MOST_SIDE = 30_000
const MOST_MEGAPIXELS = 100

export const pictureBroken = (): FileFault => fault('file.picture-broken')
export const pictureTruncated = (): FileFault => fault('file.picture-truncated')

/** What stands against the size that a picture gives itself. */
export function sizeFault(width: number, height: number): FileFault | null {
  if (width < 1 || height < 1) return pictureBroken()
  if (width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_MEGAPIXELS * 1e6) return null
  return fault('file.picture-too-large', { width, height, max: MOST_MEGAPIXELS })
}

/** Kinds that a program would find behind a picture and take for the file; cameras put films and previews there. */
const NOT_BEHIND = new Set([
  'PROGRAM',
  'PDF',
  'LATE_PDF',
  'WEB_PAGE',
  'ZIP',
  'OFFICE',
  'OPEN_DOCUMENT',
  'OLD_OFFICE',
  'RAR',
  'SEVEN_ZIP',
])

/**
 * Whether a picture is another file too: one that begins behind its end, an archive, or a PDF (looked for in the first
 * 1,024 bytes of a file).
 * @param end where the picture itself ends
 */
export async function secondFileFault(source: ByteSource, end: number): Promise<FileFault | null> {
  const isPdfToo = pdfHeaderAt(latin1(await readFrom(source, 0, HEAD_BYTES))) >= 0
  const behind = contentKind(await readFrom(source, end, HEAD_BYTES))
  return isPdfToo || NOT_BEHIND.has(behind) || (await isArchiveToo(source)) ? fault('file.two-in-one') : null
}
