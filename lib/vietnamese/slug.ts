import { foldVietnamese } from '@/lib/vietnamese/fold'

/** A part of an address: "Pắc Ma – Mường Tè 220 kV" → "pac-ma-muong-te-220-kv". Empty where no letter or digit is left. */
export function slugify(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/**
 * One line of input as it is stored: NFC (an NFD "Hố" is another string than "Hố"), Đ where an old code page left the
 * Icelandic Ð, nothing invisible, white space collapsed and trimmed. Capitals and punctuation stay as typed.
 */
export function nfc(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim()
}
