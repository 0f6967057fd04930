import { foldVietnamese } from '@/lib/vietnamese/fold'
import { nfc } from '@/lib/vietnamese/slug'

export const NAME_LENGTH = 200

/** A file's name as it is kept: one line, no folders, nothing that a disk refuses; always with its ending. */
export function fileName(typed: string): string {
  const last = nfc(typed).split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a name.
  const plain = last.replace(/[\x00-\x1f\x7f<>:"|?*]/g, ' ').replace(/\s+/g, ' ')
  const stem = plain.replace(/\.pdf$/i, '').replace(/^[ .]+|[ .]+$/g, '')
  return `${(stem || 'van-ban').slice(0, NAME_LENGTH - 4)}.pdf`
}

/**
 * The header that makes a browser save a file under its name (RFC 6266): once for programs that know letters without
 * marks only, once in full (RFC 5987).
 */
export function contentDisposition(name: string): string {
  const stem = name.replace(/\.pdf$/i, '')
  const plain =
    foldVietnamese(stem)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'van-ban'
  const full = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}.pdf"; filename*=UTF-8''${full}`
}
