import { foldVietnamese } from '@/lib/vietnamese/fold'
import { nfc } from '@/lib/vietnamese/slug'
import { ENDINGS_OF, FILE_KINDS, type FileKind } from './kinds'

export const NAME_LENGTH = 200

/**
 * Endings that make a computer open a file with another program. Only endings that are known count: "12.2020" or
 * "45.UBND" is the number of a paper, and no ending.
 */
const OTHER_ENDINGS = new Set(
  [
    'doc dot docm dotx dotm rtf odt xls xlt xlsm xlsb xltx xltm xlam ods csv ppt pptx pptm ppsx odp',
    'gif tif tiff bmp webp heic heif svg ico psd dwg dxf mp3 mp4 mov avi zip rar 7z gz tar iso cab jar apk',
    'exe com scr pif msi bat cmd ps1 vbs vbe js jse wsf wsh hta lnk reg dll cpl sh py php htm html xhtml xml mht txt eml msg',
  ].flatMap((line) => line.split(' ')),
)

const ENDING = /\.([a-z0-9]{1,5})$/i

/** The ending of a name, in small letters; null: none that says what the file would be. */
export function endingOf(name: string): string | null {
  const ending = ENDING.exec(name.trim())?.[1]?.toLowerCase()
  if (!ending) return null
  const isOfKept = FILE_KINDS.some((kind) => ENDINGS_OF[kind].includes(ending))
  return isOfKept || OTHER_ENDINGS.has(ending) ? ending : null
}

/** The ending with which a name says something else than the content is; null: the two agree. */
export function falseEnding(name: string, kind: FileKind): string | null {
  const ending = endingOf(name)
  return ending === null || ENDINGS_OF[kind].includes(ending) ? null : ending
}

/** The name without its ending, and the ending that its kind of file has. */
function parted(name: string, kind: FileKind): { stem: string; ending: string } {
  const [ending] = ENDINGS_OF[kind]
  const own = endingOf(name)
  if (own === null || !ENDINGS_OF[kind].includes(own)) return { stem: name, ending }
  return { stem: name.trim().slice(0, -own.length - 1), ending: own }
}

/** A file's name as it is kept: one line, no folders, nothing that a disk refuses; always with its ending. */
export function fileName(typed: string, kind: FileKind): string {
  const last = nfc(typed).split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a name.
  const plain = last.replace(/[\x00-\x1f\x7f<>:"|?*]/g, ' ').replace(/\s+/g, ' ')
  const { stem, ending } = parted(plain, kind)
  const bare = stem.replace(/^[ .]+|[ .]+$/g, '') || 'van-ban'
  return `${bare.slice(0, NAME_LENGTH - ending.length - 1)}.${ending}`
}

/**
 * The header that makes a browser save a file under its name (RFC 6266): once for programs that know letters without
 * marks only, once in full (RFC 5987). It always ends as its kind does, whatever the paper calls it.
 */
export function contentDisposition(name: string, kind: FileKind): string {
  const { stem, ending } = parted(name, kind)
  const plain =
    foldVietnamese(stem)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'van-ban'
  const full = encodeURIComponent(`${stem}.${ending}`).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${full}`
}
