import type { WorkKind } from '@/features/stages/types'
import { exactKey, foldVietnamese } from '@/lib/vietnamese/fold'
import { nfc } from '@/lib/vietnamese/slug'

/** What was asked for in the search box or in the parameter `q`. */
export type WorkQuery = {
  /** Kinds named in front; null: any. */
  kinds: WorkKind[] | null
  /** kV; null: any. */
  voltageKv: number | null
  /** The rest, as typed: one phrase to find in names and aliases. Empty where only kind and voltage were named. */
  phrase: string
  /** All of q, with TĐ read as thủy điện: the phrase to try where the first finds nothing ("Trạm Tấu" is a name). */
  fallback: string
}

/** A word to be known: how it reads with its diacritics and without. Made once, not for every word that is read. */
type Word = { exact: string; folded: string }
const wordOf = (text: string): Word => ({ exact: exactKey(text), folded: foldVietnamese(text) })
const AND = wordOf('và')
const KV = wordOf('kV')
const TD = wordOf('TĐ')

/** Longer words first: "trạm biến áp" before "trạm". "Trạm thủy điện" is an old word for a small plant. */
const KIND_WORDS = (
  [
    ['nhà máy thủy điện', 'HYDROPOWER'],
    ['nhà máy TĐ', 'HYDROPOWER'],
    ['trạm thủy điện', 'HYDROPOWER'],
    ['trạm biến áp', 'SUBSTATION'],
    ['thủy điện', 'HYDROPOWER'],
    ['đường dây', 'LINE'],
    ['NMTĐ', 'HYDROPOWER'],
    ['TĐ', 'HYDROPOWER'],
    ['trạm', 'SUBSTATION'],
    ['TBA', 'SUBSTATION'],
    ['ĐZ', 'LINE'],
    ['ĐD', 'LINE'],
  ] as const satisfies readonly (readonly [string, WorkKind])[]
).map(([phrase, kind]) => ({ words: phrase.split(' ').map(wordOf), kind }))

type Voltage = { voltageKv: number; length: number }
type Token = { text: string; start: number; end: number }

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: token, index }) => {
    return { text: token, start: index, end: index + token.length }
  })

/** A word typed with its diacritics, or with none at all: "tram" is trạm, "tràm" and "trâm" are names. */
function isWord(token: Token | undefined, { exact, folded }: Word): boolean {
  if (!token) return false
  const typed = exactKey(token.text)
  return typed === exact || typed.replaceAll('đ', 'd') === folded
}

function kindAt(tokens: Token[], at: number): { kind: WorkKind; length: number } | null {
  for (const { words, kind } of KIND_WORDS) {
    if (words.every((word, i) => isWord(tokens[at + i], word))) return { kind, length: words.length }
  }
  return null
}

/** "220kV" or "220 kV" */
function voltageAt(tokens: Token[], at: number): Voltage | null {
  const [, digits, unit] = /^(\d{1,4})(kv)?$/i.exec(tokens[at]?.text ?? '') ?? []
  if (!digits || !(unit || isWord(tokens[at + 1], KV))) return null
  return { voltageKv: Number(digits), length: unit ? 1 : 2 }
}

/** Whether a comma or the like stands before a token: "đường dây, thủy điện". */
const isListed = (text: string, tokens: Token[], at: number) =>
  /[,;/&+]/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))

/**
 * Reads kind words and one voltage off the front, in any order; the rest is the phrase. "Đường dây TĐ Pa Tần 2" asks
 * for a line: a hydropower word straight behind a line or substation says what that serves. "TBA và ĐZ" asks for both.
 */
export function parseWorkQuery(q: string): WorkQuery {
  const text = nfc(q)
  const tokens = tokensOf(text)
  const kinds = new Set<WorkKind>()
  let voltageKv: number | null = null
  let at = 0
  while (at < tokens.length) {
    const joint: number = kinds.size > 0 && isWord(tokens[at], AND) ? 1 : 0
    const word = kindAt(tokens, at + joint)
    const voltage: Voltage | null = voltageKv === null ? voltageAt(tokens, at) : null
    if (!word && !voltage) break
    const isServed = word?.kind === 'HYDROPOWER' && kinds.size > 0 && !joint && !isListed(text, tokens, at)
    if (word && !isServed) kinds.add(word.kind)
    if (voltage) voltageKv = voltage.voltageKv
    at += word ? joint + word.length : (voltage?.length ?? 0)
  }
  const rest = tokens[at]
  return {
    kinds: kinds.size > 0 ? [...kinds] : null,
    voltageKv,
    phrase: rest ? text.slice(rest.start) : '',
    fallback: spellOut(text),
  }
}

/** TĐ read as thủy điện. */
function spellOut(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
    return /^t/i.test(word) && isWord({ text: word, start: 0, end: word.length }, TD) ? 'thủy điện' : word
  })
}

/**
 * The texts that `Work.searchFolded` and `Work.searchExact` hold: a line for each name and alias, and for the other ways
 * of writing it ("TĐ Bản Chát", "Lai Châu 500kV"), so that a phrase, folded as it is, finds them all and none spans two
 * names. Each line begins with a space: a phrase in SQL is `LIKE '% phrase%'`.
 */
export function workSearchKeys(names: readonly string[]): { folded: string; exact: string } {
  const spellings = names.flatMap((name) => {
    const spelt = spellOut(name)
    return [name, spelt, spelt.replace(/(\d)\s+(?=kV\b)/giu, '$1'), spelt.replace(/(\d)(?=kV\b)/giu, '$1 ')]
  })
  // Most names are written in one way only: what is the same is folded once.
  const different = [...new Set(spellings)]
  const lines = (key: (text: string) => string) =>
    [...new Set(different.map((name) => ` ${key(name)}`))].join('\n')
  return { folded: lines(foldVietnamese), exact: lines(exactKey) }
}
