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
  facts: [100],
  difficulties: [100],
  expected: [100],
  timeline: [24, 18, 30, 24],
  listings: [100],
  observations: [100],
  sources: [100],
}

/** Lines between the head and the foot of an A4 page, and those that the heading of a part takes. */
const LINES = 50
const HEADING = 2

export const linesOf = (part: SheetPart, row: SheetRow): number =>
  Math.max(1, ...row.map((cell, at) => Math.ceil(cell.length / (WIDTHS[part][at] ?? 100))))

/**
 * How many rows of each part fit on one page: every part its first row, then its second, and so on, the most important
 * part first. Where rows are left out a line says how many; that line is counted.
 */
export function fitSheet(parts: Record<SheetPart, readonly SheetRow[]>): Record<SheetPart, number> {
  const present = SHEET_PARTS.filter((part) => parts[part].length > 0)
  const shown = Object.fromEntries(SHEET_PARTS.map((part) => [part, 0])) as Record<SheetPart, number>
  // Each part may have to say that there is more.
  let left = LINES - present.length * (HEADING + 1)
  let growing: readonly SheetPart[] = present
  while (growing.length > 0) {
    growing = growing.filter((part) => {
      const row = parts[part][shown[part]]
      const lines = row ? linesOf(part, row) : Number.POSITIVE_INFINITY
      if (lines > left) return false
      left -= lines
      shown[part] += 1
      return true
    })
  }
  return shown
}

/** At most `max` characters, cut between words; `isCut` so that the sheet says where the rest stands. */
export function shortened(text: string, max: number): { text: string; isCut: boolean } {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= max) return { text: plain, isCut: false }
  const end = plain.lastIndexOf(' ', max - 1)
  return { text: `${plain.slice(0, end > max / 2 ? end : max - 1)}…`, isCut: true }
}
