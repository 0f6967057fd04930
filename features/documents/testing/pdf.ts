import { deflateSync } from 'node:zlib'

type Wanted = {
  /** What stands on each page; letters without marks, as the built-in typefaces have them. */
  pages?: readonly string[]
  /** At least so many bytes, by a comment that says nothing. */
  bytes?: number
  /** As if a password were asked for. */
  encrypted?: boolean
  /** What the catalogue has besides its pages, as it is written there. */
  catalogue?: string
}

/** A made-up PDF, written by hand as the simplest programs do (ISO 32000-1, 7.5): plain objects, a plain table. */
export function madeUpPdf({
  pages = ['Van ban thu, khong co that'],
  bytes = 0,
  encrypted,
  catalogue = '',
}: Wanted = {}) {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`)
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, i) => {
      const content = `BT /F1 24 Tf 72 720 Td (${text}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const end = (at: number) => tableAndTrailer(places, at, encrypted ? '/Encrypt << /Filter /Standard >>' : '')
  const missing = bytes - body.length - end(body.length + bytes).length - 2
  if (missing > 0) body += `%${'.'.repeat(missing)}\n`
  return Buffer.from(body + end(body.length), 'latin1')
}

function tableAndTrailer(places: readonly number[], at: number, more: string): string {
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const size = places.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`
  return `${table}trailer\n<< /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${at}\n%%EOF\n`
}

/** Objects that lie packed together, as newer programs write all that is no picture and no page's content. */
function objectStream(objects: string, head: string): string {
  const text = `9 0 ${objects}`
  const content = head ? deflateSync(text).toString('latin1') : text
  return `8 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${head} /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`
}

/** The table as a stream, as Word and newer scanners write it: no trailer, its words stand in the stream's head. */
export function madeUpModernPdf({
  encrypted = false,
  packed = '',
  head = '/Filter /FlateDecode',
} = {}): Buffer {
  const catalogue = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'
  const body = packed ? catalogue + objectStream(packed, head) : catalogue
  const more = encrypted ? '/Encrypt 9 0 R' : ''
  const table = `7 0 obj\n<< /Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R ${more} /Length 4 >>\nstream\nabcd\nendstream\nendobj\n`
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF`, 'latin1')
}
