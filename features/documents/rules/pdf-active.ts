import { latin1 } from './content'
import { OBJECT_STREAM, objectStreams, type Unpack } from './pdf-packed'
import { type ByteSource, piecesFrom } from './source'

/**
 * What makes a PDF more than something to be read: it starts a program, runs a script, or carries other files that
 * nobody would look at. PDF/A forbids the first two too (ISO 19005-1, 6.6.1). `UNSEEN`: it hides what it is.
 */
const ACTIVE = { Launch: 'LAUNCH', JavaScript: 'SCRIPT', EmbeddedFile: 'FILES' } as const
export type ActiveContent = (typeof ACTIVE)[keyof typeof ACTIVE] | 'UNSEEN'

/** The longest of the names with every letter written as #xx, the sign behind it, and `/#53` before it. */
const OVERLAP = 1 + 3 * 'EmbeddedFile'.length + 1 + 4

/**
 * The first of these that the file names, in plain sight or in its object streams. A name may be written with its
 * letters as #xx (ISO 32000-1, 7.3.5). What is not seen: docs/decisions/0026-file-kinds.md.
 */
export async function activeContent(source: ByteSource, unpack: Unpack): Promise<ActiveContent | null> {
  const packed = objectStreams(source, unpack)
  let [before, at, seen] = ['', 0, -1]
  for await (const piece of piecesFrom(source)) {
    const window = before + latin1(piece)
    const from = at - before.length
    for (const { index } of window.matchAll(STREAM)) {
      // The end of a window is the beginning of the next.
      if (from + index <= seen) continue
      seen = from + index
      const inside = await packed(seen)
      if (inside === null) return 'UNSEEN'
      const found = named(`${inside}\n`)
      if (found) return found
    }
    const found = named(window)
    if (found) return found
    before = window.slice(-OVERLAP)
    at += piece.byteLength
  }
  return null
}

/** Each letter as it is, or as #xx. */
function spelled(name: string): string {
  const hex = (letter: string) =>
    letter
      .charCodeAt(0)
      .toString(16)
      .replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)
  return [...name].map((letter) => `(?:${letter}|#${hex(letter)})`).join('')
}

const KEYS = Object.keys(ACTIVE) as (keyof typeof ACTIVE)[]
/**
 * Part of an address ("https://…/Launch") is no name; behind /S it is one, blank or none between. Looked for behind
 * the slash: before it the pattern would be tried at every byte, and take twenty times as long.
 */
const BEHIND_A_KEY = '(?<=(?:(?<![\\w.~:-])|/S|/#53)/)'
/** A name ends at a blank or at a sign that begins something else: "/EmbeddedFiles", an empty list, is another. */
const NAME_END = '[\\s\\0/<>()[\\]{}%]'
const NAMES = KEYS.map((name) => `${name === 'EmbeddedFile' ? '' : BEHIND_A_KEY}(${spelled(name)})`)
const NAME = new RegExp(`/(?:${NAMES.join('|')})${NAME_END}`)
const STREAM = new RegExp(`/${spelled(OBJECT_STREAM)}${NAME_END}`, 'g')

function named(window: string): ActiveContent | null {
  const groups = NAME.exec(window)?.slice(1)
  const key = groups && KEYS[groups.findIndex(Boolean)]
  return key ? ACTIVE[key] : null
}
