import { latin1 } from './content'
import { type ByteSource, piecesFrom } from './source'

/**
 * What makes a PDF more than something to be read: it starts a program, runs a script, or carries other files that
 * nobody would look at. PDF/A forbids the first two too (ISO 19005-1, 6.6.1).
 */
const ACTIVE = { Launch: 'LAUNCH', JavaScript: 'SCRIPT', EmbeddedFile: 'FILES' } as const
export type ActiveContent = (typeof ACTIVE)[keyof typeof ACTIVE]

/** The longest of the names with every letter written as #xx, the sign behind it, and `/#53` before it. */
const OVERLAP = 1 + 3 * 'EmbeddedFile'.length + 1 + 4

/**
 * The first of these that the file names. A name may be written with its letters as #xx (ISO 32000-1, 7.3.5). Read as
 * it lies there: what is packed (object streams, since PDF 1.5) is not seen; docs/decisions/0026-file-kinds.md.
 */
export async function activeContent(source: ByteSource): Promise<ActiveContent | null> {
  let before = ''
  for await (const piece of piecesFrom(source)) {
    const window = before + latin1(piece)
    const found = named(window)
    if (found) return found
    before = window.slice(-OVERLAP)
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
/** Part of an address ("https://…/Launch") is no name; behind /S it is one, blank or none between. */
const BEHIND_A_KEY = '(?:(?<![\\w.~:-])|(?<=/S)|(?<=/#53))'
/** A name ends at a blank or at a sign that begins something else: "/EmbeddedFiles", an empty list, is another. */
const NAMES = KEYS.map((name) => `${name === 'EmbeddedFile' ? '' : BEHIND_A_KEY}/(${spelled(name)})`)
const NAME = new RegExp(`(?:${NAMES.join('|')})[\\s\\0/<>()[\\]{}%]`)

function named(window: string): ActiveContent | null {
  const groups = NAME.exec(window)?.slice(1)
  const key = groups && KEYS[groups.findIndex(Boolean)]
  return key ? ACTIVE[key] : null
}
