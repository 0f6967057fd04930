import { describe, expect, it } from 'vitest'
import {
  fitSheet,
  linesOf,
  SHEET_LINES,
  SHEET_PARTS,
  type SheetPart,
  type SheetRow,
  shortened,
} from './sheet'

const rows = (count: number, text = 'một dòng'): SheetRow[] => Array.from({ length: count }, () => [text])
const parts = (given: Partial<Record<SheetPart, SheetRow[]>>) =>
  ({ ...Object.fromEntries(SHEET_PARTS.map((part) => [part, []])), ...given }) as Record<
    SheetPart,
    SheetRow[]
  >

describe('the project sheet', () => {
  it('shows all where there is room', () => {
    const all = parts({ facts: rows(6), timeline: rows(4), sources: rows(5) })
    expect(fitSheet(all)).toMatchObject({ facts: 6, timeline: 4, sources: 5, difficulties: 0 })
  })

  it('leaves something of every part, and more of what matters more', () => {
    const full = parts(Object.fromEntries(SHEET_PARTS.map((part) => [part, rows(40, 'chữ '.repeat(40))])))
    const shown = fitSheet(full)
    expect(Math.min(...Object.values(shown))).toBeGreaterThanOrEqual(1)
    expect(shown.facts).toBeGreaterThanOrEqual(shown.sources)
  })

  it.each([1, 3, 20, 60])('never takes more lines than a page has, with %i rows in each part', (count) => {
    for (const length of [10, 99, 230, 700]) {
      const row = ['x'.repeat(length)]
      const full = parts(Object.fromEntries(SHEET_PARTS.map((part) => [part, rows(count, row[0])])))
      const shown = fitSheet(full)
      const taken = SHEET_PARTS.map((part) => {
        const more = shown[part] < count ? 1 : 0
        return 2 + shown[part] * linesOf(part, row) + more
      })
      const sum = taken.reduce((a, b) => a + b, 0)
      expect(sum, `${count} rows of ${length}`).toBeLessThanOrEqual(SHEET_LINES)
    }
  })

  it('uses the page: what stands alone is shown whole', () => {
    expect(fitSheet(parts({ sources: rows(50) })).sources).toBe(50)
    expect(fitSheet(parts({ sources: rows(60) })).sources).toBe(51)
    expect(fitSheet(parts({ sources: rows(60) }), 'x'.repeat(60)).sources).toBe(49)
  })
})

describe('a long text', () => {
  it('is cut between words, and says so', () => {
    expect(shortened('Ba hộ dân chưa thống nhất', 14)).toEqual({ text: 'Ba hộ dân…', isCut: true })
    expect(shortened('x'.repeat(20), 10)).toEqual({ text: `${'x'.repeat(9)}…`, isCut: true })
  })

  it('stays where it fits', () => {
    expect(shortened(' Ba hộ\n dân ', 20)).toEqual({ text: 'Ba hộ dân', isCut: false })
  })
})
