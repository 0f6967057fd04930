import 'server-only'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { ContentKind } from '../rules/content'
import type { FileKind } from '../rules/kinds'
import { mainKind, namesFault, type OfficeFault, relationshipsFault } from '../rules/office'
import { chartSheetsIn, isChartSheet } from '../rules/office-charts'
import { type ByteSource, bytesSource } from '../rules/source'
import { packedContent, readDirectory, type ZipEntry, type ZipFault } from '../rules/zip'
import { type Judged, wrong } from './judged'

/** Parts that are read: the list of kinds, and what refers to what. Sheets with ten thousand links have a few MB. */
const MOST_PART = 8 * 1024 * 1024
const MOST_PARTS = 2_000
/** Sheets behind charts: a few rows each. All of them together, packed once less; and what they unpack to in turn. */
const MOST_SHEETS = 100
const MOST_SHEETS_BYTES = 16 * 1024 * 1024
const MOST_SHEETS_UNPACKED = 256 * 1024 * 1024

type Parts = ReadonlyMap<string, ZipEntry>
type Kind = { ok: true; kind: FileKind } | ({ ok: false } & OfficeFault)

/** A text of Word or a sheet of Excel. Of it only the parts that list its parts are unpacked, and sheets of charts. */
export async function judgeOffice(source: ByteSource, content: ContentKind): Promise<Judged> {
  const zip = await readDirectory(source)
  if (!zip.ok) return zipWrong(zip.fault, content)
  const parts = partsOf(zip.entries)
  if (!parts.has(TYPES)) return wrong('file.not-taken', { content: 'ZIP' })
  const outside = await kindOf(source, parts, isChartSheet)
  if (!outside.ok) return officeWrong(outside)
  const sheets = [...parts.values()].filter(({ name }) => isChartSheet(name))
  const inside = await sheetsFault(source, sheets)
  return inside ? officeWrong(inside) : outside
}

const TYPES = '[content_types].xml'
const partsOf = (entries: readonly ZipEntry[]): Parts =>
  new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))

/** @param mayHold parts that are files of their own, and are judged apart; each wants a chart that it belongs to */
async function kindOf(source: ByteSource, parts: Parts, mayHold: (name: string) => boolean): Promise<Kind> {
  const names = [...parts.values()].map(({ name }) => name)
  const unsafe = namesFault(names.filter((name) => !mayHold(name)))
  if (unsafe) return { ok: false, ...unsafe }
  const types = parts.get(TYPES)
  const said = types ? await textOf(source, types) : null
  const main = said === null ? { ok: false as const, what: 'BROKEN' as const } : mainKind(said)
  if (!main.ok) return main
  const referring = await referringFault(source, parts, new Set(names.filter(mayHold).map(lower)))
  return referring ? { ok: false, ...referring } : main
}

const lower = (name: string) => name.toLowerCase()

async function referringFault(
  source: ByteSource,
  parts: Parts,
  held: ReadonlySet<string>,
): Promise<OfficeFault | null> {
  const names = new Set(parts.keys())
  const lists = [...names].filter((name) => name.endsWith('.rels'))
  if (lists.length > MOST_PARTS || !names.has('_rels/.rels')) return { what: 'BROKEN' }
  const unused = new Set(held)
  for (const name of lists) {
    const text = await textOf(source, parts.get(name) as ZipEntry)
    if (text === null) return { what: 'BROKEN' }
    const sheets = chartSheetsIn(name, text).filter((sheet) => held.has(sheet))
    const found = relationshipsFault(name, text, { parts: names, sheets: new Set(sheets) })
    if (found) return found
    for (const sheet of sheets) unused.delete(sheet)
  }
  const [about] = unused
  return about === undefined ? null : { what: 'EMBEDDED', about }
}

/** Each is a sheet of Excel that would be taken by itself, and holds no other file. */
async function sheetsFault(source: ByteSource, sheets: readonly ZipEntry[]): Promise<OfficeFault | null> {
  const bytes = sheets.reduce((sum, { size }) => sum + size, 0)
  if (sheets.length > MOST_SHEETS || bytes > MOST_SHEETS_BYTES) return { what: 'BOMB' }
  let unpacked = 0
  for (const sheet of sheets) {
    const embedded: OfficeFault = { what: 'EMBEDDED', about: sheet.name }
    const content = await contentOf(source, sheet, MOST_SHEETS_BYTES)
    const zip = content && (await readDirectory(bytesSource(content)))
    if (!content || !zip) return embedded
    if (!zip.ok) return zip.fault === 'BOMB' ? { what: 'BOMB' } : embedded
    unpacked += zip.entries.reduce((sum, { size }) => sum + size, 0)
    if (unpacked > MOST_SHEETS_UNPACKED) return { what: 'BOMB' }
    const kind = await kindOf(bytesSource(content), partsOf(zip.entries), () => false)
    if (!kind.ok) return kind.what === 'MACROS' || kind.what === 'EXTERNAL' ? kind : embedded
    if (kind.kind !== 'XLSX') return embedded
  }
  return null
}

type Inflate = (packed: Uint8Array, how: { maxOutputLength: number }) => Promise<Buffer>
const inflated: Inflate = promisify(inflateRaw)

/** A part as text; null: it is none, or not of the length that it says. */
async function textOf(source: ByteSource, entry: ZipEntry): Promise<string | null> {
  const bytes = await contentOf(source, entry, MOST_PART)
  return bytes && new TextDecoder('utf-8').decode(bytes)
}

/** null: it is not of the length that it says, or too long. Never more than it says is unpacked. */
async function contentOf(source: ByteSource, entry: ZipEntry, most: number): Promise<Uint8Array | null> {
  if (entry.size === 0 || entry.size > most || entry.packed > most) return null
  const packed = await packedContent(source, entry)
  try {
    const bytes = entry.isDeflated ? await inflated(packed, { maxOutputLength: entry.size }) : packed
    return bytes.byteLength === entry.size ? bytes : null
  } catch {
    return null
  }
}

function zipWrong(found: ZipFault, content: ContentKind): Judged {
  if (content === 'ZIP' && found !== 'BOMB') return wrong('file.not-taken', { content })
  return wrong(
    {
      BROKEN: 'file.office-broken',
      LOCKED: 'file.office-locked',
      BOMB: 'file.office-bomb',
      PATHS: 'file.office-broken',
    }[found],
  )
}

const OFFICE_RULES = {
  MACROS: 'file.office-macros',
  EMBEDDED: 'file.office-embedded',
  EXTERNAL: 'file.office-external',
} as const

function officeWrong({ what, about = '' }: OfficeFault): Judged {
  if (what === 'OTHER') return wrong('file.not-taken', { content: 'OFFICE' })
  if (what === 'BROKEN') return wrong('file.office-broken')
  if (what === 'BOMB') return wrong('file.office-bomb')
  return wrong(OFFICE_RULES[what], { about: about.slice(0, 120) })
}
