import 'server-only'
import { promisify } from 'node:util'
import { inflate, inflateRaw } from 'node:zlib'
import { isLockedOffice } from '../rules/compound'
import { type ContentKind, contentKind, HEAD_BYTES } from '../rules/content'
import { type FileFault, fault } from '../rules/fault'
import { jpegFault } from '../rules/jpeg'
import { ENDINGS_OF, type FileKind } from '../rules/kinds'
import { falseEnding } from '../rules/name'
import { mainKind, namesFault, type OfficeFault, relationshipsFault } from '../rules/office'
import { pdfFault } from '../rules/pdf'
import type { Unpack } from '../rules/pdf-packed'
import { pngFault } from '../rules/png'
import { type ByteSource, readFrom } from '../rules/source'
import { packedContent, readDirectory, type ZipEntry, type ZipFault } from '../rules/zip'

export type Judged = { ok: true; kind: FileKind } | { ok: false; fault: FileFault }

const wrong = (rule: string, params?: FileFault['params']): Judged => ({
  ok: false,
  fault: fault(rule, params),
})
const judged = (kind: FileKind, found: FileFault | null): Judged =>
  found ? { ok: false, fault: found } : { ok: true, kind }

/**
 * What a file is by its content, or what stands against it. It is read piece by piece, nothing of it is drawn, and of
 * an office file only the parts that list its parts are unpacked.
 * @param name what whoever sends it calls it; null: nothing
 */
export async function judgeFile(source: ByteSource, name: string | null): Promise<Judged> {
  const content = contentKind(await readFrom(source, 0, HEAD_BYTES))
  const outcome = await judgeContent(source, content)
  const ending = outcome.ok && name !== null ? falseEnding(name, outcome.kind) : null
  if (!outcome.ok || ending === null) return outcome
  return wrong('file.name-differs', { ending, content: outcome.kind, right: ENDINGS_OF[outcome.kind][0] })
}

async function judgeContent(source: ByteSource, content: ContentKind): Promise<Judged> {
  switch (content) {
    case 'EMPTY':
      return wrong('file.empty')
    case 'PDF':
      return judged('PDF', await pdfFault(source, unpack))
    case 'JPEG':
      return judged('JPEG', await jpegFault(source))
    case 'PNG':
      return judged('PNG', await pngFault(source))
    case 'OFFICE':
    case 'ZIP':
      return judgeOffice(source, content)
    case 'OLD_OFFICE':
      return (await isLockedOffice(source))
        ? wrong('file.office-locked')
        : wrong('file.not-taken', { content })
    default:
      return wrong('file.not-taken', { content })
  }
}

/** Parts that are read: the list of kinds, and what refers to what. Sheets with ten thousand links have a few MB. */
const MOST_PART = 8 * 1024 * 1024
const MOST_PARTS = 2_000

async function judgeOffice(source: ByteSource, content: ContentKind): Promise<Judged> {
  const zip = await readDirectory(source)
  if (!zip.ok) return zipWrong(zip.fault, content)
  const parts = new Map(zip.entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const types = parts.get('[content_types].xml')
  if (!types) return wrong('file.not-taken', { content: 'ZIP' })
  const unsafe = namesFault(zip.entries.map(({ name }) => name))
  if (unsafe) return officeWrong(unsafe)
  const said = await textOf(source, types)
  const main = said === null ? { ok: false as const, what: 'BROKEN' as const } : mainKind(said)
  if (!main.ok) return officeWrong(main)
  const referring = await referringFault(source, parts)
  return referring ? officeWrong(referring) : { ok: true, kind: main.kind }
}

async function referringFault(
  source: ByteSource,
  parts: ReadonlyMap<string, ZipEntry>,
): Promise<OfficeFault | null> {
  const names = new Set(parts.keys())
  const lists = [...parts.keys()].filter((name) => name.endsWith('.rels'))
  if (lists.length > MOST_PARTS || !names.has('_rels/.rels')) return { what: 'BROKEN' }
  for (const name of lists) {
    const text = await textOf(source, parts.get(name) as ZipEntry)
    const found = text === null ? { what: 'BROKEN' as const } : relationshipsFault(name, text, names)
    if (found) return found
  }
  return null
}

type Inflate = (packed: Uint8Array, how: { maxOutputLength: number }) => Promise<Buffer>
const inflated: Inflate = promisify(inflateRaw)
const inflatedStream: Inflate = promisify(inflate)

const unpack: Unpack = (packed, most) => inflatedStream(packed, { maxOutputLength: most }).catch(() => null)

/** A part as text; null: it is none, or not of the length that it says. Never more than it says is unpacked. */
async function textOf(source: ByteSource, entry: ZipEntry): Promise<string | null> {
  if (entry.size === 0 || entry.size > MOST_PART || entry.packed > MOST_PART) return null
  const packed = await packedContent(source, entry)
  try {
    const bytes = entry.isDeflated ? await inflated(packed, { maxOutputLength: entry.size }) : packed
    return bytes.byteLength === entry.size ? new TextDecoder('utf-8').decode(bytes) : null
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
  return wrong(OFFICE_RULES[what], { about: about.slice(0, 120) })
}
