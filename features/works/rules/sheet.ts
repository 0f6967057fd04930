/** Parts of the project sheet, in the order of what must not be missing where there is no room for all. */
export const SHEET_PARTS = [
  'facts',
  'difficulties',
  'expected',
  'timeline',
  'listings',
  'observations',
  'sources',
] as const
export type SheetPart = (typeof SHEET_PARTS)[number]

/** What a part shows, row by row: the text of each cell. */
export type SheetRow = readonly string[]

/**
 * Characters that go into a line of each cell, on the safe side: the sheet is set in one size, and a row that is
 * thought too high costs a little white, one that is thought too low would cost the second page.
 */
const WIDTHS: Record<SheetPart, readonly number[]> = {
  facts: [30, 68],
  difficulties: [100],
  expected: [100],
  timeline: [27, 24, 21, 27],
  listings: [100],
  observations: [100],
  sources: [100],
}

/** Lines between the head and the foot of an A4 page, and those that the heading of a part takes. */
export const SHEET_LINES = 54
const HEADING = 2

/** Characters of the title in one line; each further line of it is as high as two others. */
const TITLE_WIDTH = 52

/** Rows that a part takes in its turn; one where nothing is said. */
const TURN: Partial<Record<SheetPart, number>> = { facts: 3, timeline: 2 }

export const linesOf = (part: SheetPart, row: SheetRow): number =>
  Math.max(1, ...row.map((cell, at) => Math.ceil(cell.length / (WIDTHS[part][at] ?? 100))))

type Rows = Record<SheetPart, readonly SheetRow[]>
type Shown = Record<SheetPart, number>

/**
 * How many rows of each part fit on one page: the parts take their rows in turns, the most important part first. Where
 * rows are left out a line says how many; it is counted for those parts that need it.
 */
export function fitSheet(parts: Rows, title = ''): Shown {
  const lines = SHEET_LINES - 2 * Math.max(0, Math.ceil(title.length / TITLE_WIDTH) - 1)
  const isCut = (shown: Shown) => SHEET_PARTS.filter((part) => shown[part] < parts[part].length)
  let shown = shareOut(parts, lines - SHEET_PARTS.length)
  for (let cut = isCut(shown); ; cut = isCut(shown)) {
    // What a whole part does not need for its last line others may have.
    const next = shareOut(parts, lines - cut.length)
    const stillCut = isCut(next)
    if (stillCut.length > cut.length || same(next, shown)) return shown
    shown = next
  }
}

const same = (a: Shown, b: Shown) => SHEET_PARTS.every((part) => a[part] === b[part])

function shareOut(parts: Rows, lines: number): Shown {
  const present = SHEET_PARTS.filter((part) => parts[part].length > 0)
  const shown = Object.fromEntries(SHEET_PARTS.map((part) => [part, 0])) as Shown
  let left = lines - present.length * HEADING
  const take = (part: SheetPart): boolean => {
    const row = parts[part][shown[part]]
    const cost = row ? linesOf(part, row) : Number.POSITIVE_INFINITY
    if (cost > left) return false
    left -= cost
    shown[part] += 1
    return true
  }
  const turn = (part: SheetPart) => Array.from({ length: TURN[part] ?? 1 }).every(() => take(part))
  // Something of every part, before more of any.
  for (let growing = present.filter(take); growing.length > 0; ) growing = growing.filter(turn)
  return shown
}

/** At most `max` characters, cut between words; `isCut` so that the sheet says where the rest stands. */
export function shortened(text: string, max: number): { text: string; isCut: boolean } {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= max) return { text: plain, isCut: false }
  const end = plain.lastIndexOf(' ', max - 1)
  return { text: `${plain.slice(0, end > max / 2 ? end : max - 1)}…`, isCut: true }
}
