import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; content: string | Buffer; size?: number; isStored?: boolean; localName?: string }

/** A ZIP archive written by hand (PKWARE APPNOTE 4.3), as plainly as Word does; or as wrongly as is wanted. */
export function madeUpZip(parts: readonly Part[], more: { flags?: number; comment?: string } = {}): Buffer {
  const { flags = 0, comment = '' } = more
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const { name, content, size, isStored = false, localName = name } of parts) {
    const bytes = Buffer.from(content)
    const packed = isStored ? bytes : deflateRawSync(bytes)
    const facts = Buffer.alloc(22)
    facts.writeUInt16LE(flags, 0)
    facts.writeUInt16LE(isStored ? 0 : 8, 2)
    facts.writeUInt32LE(crc32(bytes), 8)
    facts.writeUInt32LE(packed.length, 12)
    facts.writeUInt32LE(size ?? bytes.length, 16)
    const [central, local] = [Buffer.from(facts), Buffer.from(facts)]
    central.writeUInt16LE(Buffer.byteLength(name), 20)
    local.writeUInt16LE(Buffer.byteLength(localName), 20)
    const place = Buffer.alloc(16)
    place.writeUInt32LE(at, 12)
    const head = [Buffer.from('PK\x03\x04\x14\0', 'latin1'), local, Buffer.alloc(2), Buffer.from(localName)]
    locals.push(...head, packed)
    listed.push(Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), central, place, Buffer.from(name))
    at += Buffer.concat(head).length + packed.length
  }
  return Buffer.concat([...locals, ...listed, end(parts.length, Buffer.concat(listed).length, at, comment)])
}

function end(entries: number, bytes: number, at: number, comment: string): Buffer {
  const record = Buffer.alloc(22)
  record.write('PK\x05\x06', 'latin1')
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(bytes, 12)
  record.writeUInt32LE(at, 16)
  record.writeUInt16LE(comment.length, 20)
  return Buffer.concat([record, Buffer.from(comment)])
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Office = {
  /** Elements more for `[Content_Types].xml`, and for the relationships of the main part. */
  types?: string
  relationships?: string
  parts?: readonly Part[]
  /** The content type of the main part, where it is another. */
  main?: string
  text?: string
  how?: Parameters<typeof madeUpZip>[1]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = { DOCX: 'word/document.xml', XLSX: 'xl/workbook.xml' }
const MAIN_TYPE = {
  DOCX: `${OPEN_XML}.wordprocessingml.document.main+xml`,
  XLSX: `${OPEN_XML}.spreadsheetml.sheet.main+xml`,
}

/** A made-up text of Word or sheet of Excel: the parts that there must be, and what is wanted besides. */
export function madeUpOffice(kind: 'DOCX' | 'XLSX', wanted: Office = {}): Buffer {
  const {
    types = '',
    relationships = '',
    parts = [],
    main = MAIN_TYPE[kind],
    text = 'Van ban thu',
    how,
  } = wanted
  const [folder, file] = MAIN[kind].split('/') as [string, string]
  const content = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${MAIN[kind]}" ContentType="${main}"/>${types}</Types>`
  return madeUpZip(
    [
      { name: '[Content_Types].xml', content },
      { name: '_rels/.rels', content: related(relationship('officeDocument', MAIN[kind])) },
      { name: MAIN[kind], content: `${XML}<document>${text}</document>` },
      { name: `${folder}/_rels/${file}.rels`, content: related(relationships) },
      ...parts,
    ],
    how,
  )
}

const related = (inside: string) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

/** An element of a list of relationships. */
export const relationship = (type: string, target: string, mode?: string): string =>
  `<Relationship Id="r${target.length}" Type="${RELATION}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`

/**
 * A text of Word with a chart, as Word writes it: the sheet that the chart is drawn from is a file inside the file.
 * @param more `target`, `type`: how the chart refers to it; null: it does not
 */
export function madeUpChart(
  sheet: Buffer,
  more: { target?: string | null; mode?: string; type?: string; list?: string; sheets?: number } = {},
): Buffer {
  const { target = '../embeddings/Microsoft_Excel_Worksheet.xlsx', mode, type = 'package', sheets = 1 } = more
  const { list = 'word/charts/_rels/chart1.xml.rels' } = more
  const data = target === null ? '' : relationship(type, target, mode)
  const others = Array.from({ length: sheets - 1 }, (_, n) => `Microsoft_Excel_Worksheet${n + 1}.xlsx`)
  return madeUpOffice('DOCX', {
    types: `<Default Extension="xlsx" ContentType="${OPEN_XML}.spreadsheetml.sheet"/><Override PartName="/word/charts/chart1.xml" ContentType="${OPEN_XML}.drawingml.chart+xml"/>`,
    relationships: relationship('chart', 'charts/chart1.xml'),
    parts: [
      { name: 'word/charts/chart1.xml', content: `${XML}<c:chartSpace/>` },
      {
        name: list,
        content: related(data + others.map((name) => relationship(type, `../embeddings/${name}`)).join('')),
      },
      ...['Microsoft_Excel_Worksheet.xlsx', ...others].map((name) => {
        return { name: `word/embeddings/${name}`, content: sheet, isStored: true }
      }),
    ],
  })
}

/** What Word makes of a text behind a password: a compound file of the old form, with the text packed away in it. */
export function madeUpLocked(stream = 'EncryptedPackage'): Buffer {
  const file = Buffer.alloc(2048)
  file.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 48)
  file.write('Root Entry', 1024, 'utf16le')
  file.write(stream, 1024 + 128, 'utf16le')
  return file
}
