/**
 * Keys to compare Vietnamese text by. Both sides of a comparison go through the same function.
 *
 * `Đ` does not decompose under NFD (it is a letter of its own), so it is mapped by hand: without that,
 * "thuy dien" or "duong day" find nothing. Texts out of old code pages write the Icelandic Ð for it.
 */

/** Characters with no width (soft hyphen, zero-width space, byte order mark) come along when copying from PDF. */
const invisible = /\p{Cf}/gu
const eth = /ð/g
const notWord = /[^\p{L}\p{M}\p{N}]+/gu
const marks = /\p{M}/gu

/** A tone on the first vowel of a final oa, oe, uy ("hòa", "khỏe", "thủy"): the older placement. */
const olderTone = /(o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/gu

const lower = (text: string) => text.replace(invisible, '').toLowerCase().normalize('NFD').replace(eth, 'đ')

const words = (text: string) => text.replace(notWord, ' ').trim()

/** The search key: no diacritics, no capitals, anything but letters and digits is one space. Idempotent. */
export function foldVietnamese(text: string): string {
  return words(lower(text).replace(marks, '').replace(/đ/g, 'd'))
}

/**
 * The exact key: as the search key, but with diacritics kept. Capitals, NFC/NFD, punctuation and the two ways of
 * placing a tone ("Thủy"/"Thuỷ", "Hòa"/"Hoà") make no difference; "Nậm Cha" and "Nậm Chà" do. Idempotent.
 *
 * Tones stay on their vowel (composed), so that the beginning of a word is a beginning of its key and "ban" is none
 * of "bản".
 */
export function exactKey(text: string): string {
  return words(lower(text).replace(olderTone, '$1$3$2')).normalize('NFC')
}

/**
 * Whether a phrase stands in a text: it starts at a word, and its last word may be the beginning of one. Both are keys
 * made by the same function above. An empty phrase stands in every text.
 */
export function phraseIn(haystackKey: string, phraseKey: string): boolean {
  return ` ${haystackKey}`.includes(` ${phraseKey}`) || phraseKey === ''
}
