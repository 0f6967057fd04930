/** What a file is by its first bytes, whatever its name says. Names in words: messages/, `documents.content`. */
const CONTENT_KINDS = [
  'PDF',
  'LATE_PDF',
  'PNG',
  'JPEG',
  'TIFF',
  'GIF',
  'WEBP',
  'HEIC',
  'BMP',
  'OFFICE',
  'OLD_OFFICE',
  'OPEN_DOCUMENT',
  'RTF',
  'ZIP',
  'RAR',
  'SEVEN_ZIP',
  'PROGRAM',
  'WEB_PAGE',
  'TEXT',
  'EMPTY',
  'UNKNOWN',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

/** Bytes to look at; readers take a PDF whose header stands anywhere in the first 1,024 (ISO 32000-1 Annex H.3.4.1). */
export const HEAD_BYTES = 4096
const PDF_HEADER_WITHIN = 1024

/** As Latin-1, a character for each byte: signatures are then plain texts. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const SIGNATURES: readonly (readonly [string, ContentKind, number?])[] = [
  ['\x89PNG\r\n\x1a\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['GIF8', 'GIF'],
  ['WEBP', 'WEBP', 8],
  ['ftypheic', 'HEIC', 4],
  ['ftypmif1', 'HEIC', 4],
  ['{\\rtf', 'RTF'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'OLD_OFFICE'],
  ['Rar!\x1a\x07', 'RAR'],
  ['7z\xbc\xaf\x27\x1c', 'SEVEN_ZIP'],
  ['\x7fELF', 'PROGRAM'],
]

/** So short that a text may begin with them: for what is no text. */
const SHORT_SIGNATURES: readonly (readonly [string, ContentKind])[] = [
  ['BM', 'BMP'],
  ['MZ', 'PROGRAM'],
]

/** Where a reader of PDF would find a PDF in the file; -1: nowhere. */
export const pdfHeaderAt = (head: string): number => head.slice(0, PDF_HEADER_WITHIN).search(/%PDF-\d/)

/** Tags with which a browser would begin a page (WHATWG MIME Sniffing, 7.1). */
export const WEB_TAGS = /<(?:!doctype|html|head|body|script|iframe|svg|table|style|title)[\s>/]/i

/** @param bytes the first HEAD_BYTES of the file, or all of a shorter one */
export function contentKind(bytes: Uint8Array): ContentKind {
  const head = latin1(bytes)
  if (head === '') return 'EMPTY'
  const signed = SIGNATURES.find(([sign, , at = 0]) => head.startsWith(sign, at))
  if (signed) return signed[1]
  if (head.startsWith('PK\x03\x04')) return zipped(head)
  const pdfAt = pdfHeaderAt(head)
  if (pdfAt === 0) return 'PDF'
  const kind = text(bytes)
  // What stands before a PDF makes two files of one: another program reads the other.
  return pdfAt > 0 && kind !== 'PROGRAM' ? 'LATE_PDF' : kind
}

/** Word, Excel and the like are archives whose first entries tell them. */
function zipped(head: string): ContentKind {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'OPEN_DOCUMENT'
  return /\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\//.test(head) ? 'OFFICE' : 'ZIP'
}

function text(bytes: Uint8Array): ContentKind {
  // `stream`: the last character may be cut in two by the end of what was looked at.
  const said = new TextDecoder('utf-8').decode(bytes, { stream: true })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no text has in it.
  if (/[\0-\x08\x0e-\x1a\ufffd]/.test(said))
    return SHORT_SIGNATURES.find(([sign]) => latin1(bytes).startsWith(sign))?.[1] ?? 'UNKNOWN'
  return /^\s*<(!doctype|html|\?xml)/i.test(said) ? 'WEB_PAGE' : 'TEXT'
}
