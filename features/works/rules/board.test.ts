import { describe, expect, it } from 'vitest'
import { lastOrdinal } from '@/features/stages/rules/paths'
import { WORK_KINDS } from '@/features/stages/types'
import { BOARD_COLUMNS } from '../types/lists'
import { boardColumns, boardSum, columnOfOrdinal, columnsOf } from './board'

describe('the columns of a board', () => {
  it('follow the path of their own kind', () => {
    const phases = (kind: (typeof WORK_KINDS)[number]) => columnsOf(kind, 'phases').map(({ phase }) => phase)
    expect(phases('HYDROPOWER').slice(0, 4)).toEqual(['PROPOSAL', 'SURVEY', 'PLANNING', 'IN_PLAN'])
    // Lines are in the plan before they are surveyed.
    expect(phases('LINE').slice(0, 3)).toEqual(['PROPOSAL', 'IN_PLAN', 'SURVEY'])
    expect(columnsOf('SUBSTATION', 'stages').map(({ stage }) => stage)).toEqual([
      ...Array.from({ length: 9 }, (_, ordinal) => `S${ordinal}`),
      null,
    ])
  })

  it.each(WORK_KINDS.flatMap((kind) => BOARD_COLUMNS.map((cut) => [kind, cut] as const)))(
    'have a place for every stage of %s, by %s',
    (kind, cut) => {
      const columns = columnsOf(kind, cut)
      const places = columnOfOrdinal(kind, cut)
      expect(places).toHaveLength(lastOrdinal(kind) + 1)
      expect(new Set(places).size).toBe(columns.length - 1)
      expect(Math.max(...places)).toBe(columns.length - 2)
    },
  )

  it('stand also where nothing stands in them; that of the unknown only where it holds something', () => {
    const sums = [{ column: 1, count: 3, known: 2, sum: 0.3 }]
    const columns = boardColumns('HYDROPOWER', 'phases', sums, [])
    expect(columns.map(({ sum }) => sum.count)).toEqual([0, 3, 0, 0, 0, 0, 0])
    expect(columns[1]?.sum).toEqual({ kind: 'HYDROPOWER', count: 3, known: 2, unknown: 1, sum: 0.3 })
    const unknown = { column: null, count: 2, known: 0, sum: null }
    expect(boardColumns('HYDROPOWER', 'phases', [...sums, unknown], []).at(-1)).toMatchObject({
      phase: null,
      sum: { count: 2, unknown: 2, sum: null },
    })
  })

  it('add up to the list, and nothing known is no sum', () => {
    const columns = boardColumns(
      'LINE',
      'stages',
      [
        { column: 0, count: 2, known: 1, sum: 0.1 },
        { column: 3, count: 1, known: 1, sum: 0.2 },
      ],
      [],
    )
    expect(boardSum('LINE', columns)).toEqual({ kind: 'LINE', count: 3, known: 2, unknown: 1, sum: 0.3 })
    expect(boardSum('LINE', boardColumns('LINE', 'stages', [], []))).toMatchObject({ count: 0, sum: null })
  })
})
