import { foldVietnamese } from './fold'

/** The letters that carry marks, with all that fold to them, composed (NFC). */
const VARIANTS: Readonly<Record<string, string>> = {
  a: 'aàáảãạăằắẳẵặâầấẩẫậ',
  d: 'dđð',
  e: 'eèéẻẽẹêềếểễệ',
  i: 'iìíỉĩị',
  o: 'oòóỏõọôồốổỗộơờớởỡợ',
  u: 'uùúủũụưừứửữự',
  y: 'yỳýỷỹỵ',
}

/** What stands between words, as far as texts of offices go. */
const BETWEEN = '[\\s.,;:/()"“”\'‘’+&–—-]'

const letter = (char: string): string => {
  const variants = VARIANTS[char] ?? char
  return `[${variants}${variants.toUpperCase()}]`
}

/**
 * A regular expression, read alike by PostgreSQL and JavaScript, for a phrase in a text that has no folded key of its
 * own: it starts at a word, its last word may be the beginning of one, and marks and capitals make no difference.
 * Texts are expected composed, as they are stored. null: nothing but signs was typed, which no text contains.
 */
export function foldedPattern(typed: string): string | null {
  const phrase = foldVietnamese(typed)
  if (phrase === '') return null
  const words = phrase.split(' ').map((word) => [...word].map(letter).join(''))
  return `(^|${BETWEEN})${words.join(`${BETWEEN}+`)}`
}
