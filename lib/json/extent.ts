const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const OBJECT = 0x7b // {
const OPENING = new Set([0x5b, OBJECT]) // [ {
const CLOSING = new Set([0x5d, 0x7d]) // ] }

/** Deeper than this nobody asks how wide it is. */
const WATCHED = 64

/**
 * How deep a JSON text goes, how many values it holds at most and how many its widest object, without reading them: some milliseconds for each
 * megabyte. What walks through a value calls itself at each level, and a text of a few kilobytes can go deeper than any
 * stack; one of ten megabytes can hold millions of values, each of which is judged.
 * @param bytes UTF-8; a text that is no JSON has some extent too
 */
export function jsonExtent(bytes: Uint8Array): { depth: number; values: number; width: number } {
  let [deep, depth, values, width] = [0, 0, 1, 0]
  /** Members so far of what is open, by its depth; NaN for a list, which may be long. */
  const members: number[] = []
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === QUOTE) at = endOfText(bytes, at)
    else if (byte === COMMA) {
      values++
      if (deep < WATCHED) members[deep] = (members[deep] ?? Number.NaN) + 1
      if ((members[deep] ?? 0) > width) width = members[deep] ?? 0
    } else if (OPENING.has(byte)) {
      deep++
      values++
      if (deep > depth) depth = deep
      if (deep < WATCHED) members[deep] = byte === OBJECT ? 1 : Number.NaN
    } else if (CLOSING.has(byte)) deep--
  }
  return { depth, values, width }
}

/** Where the text ends that begins at a quotation mark. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from + 1
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1
  return at
}
