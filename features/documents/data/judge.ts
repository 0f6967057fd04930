import 'server-only'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { isLockedOffice } from '../rules/compound'
import { type ContentKind, contentKind, HEAD_BYTES } from '../rules/content'
import type { FileFault } from '../rules/fault'
import { jpegFault } from '../rules/jpeg'
import { ENDINGS_OF, type FileKind } from '../rules/kinds'
import { falseEnding } from '../rules/name'
import { pdfFault } from '../rules/pdf'
import type { Unpack } from '../rules/pdf-packed'
import { pngFault } from '../rules/png'
import { type ByteSource, readFrom } from '../rules/source'
import { judgeOffice } from './judge-office'
import { type Judged, wrong } from './judged'

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

const inflated = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate)
const unpack: Unpack = (packed, most) => inflated(packed, { maxOutputLength: most }).catch(() => null)
