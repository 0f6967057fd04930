import { phaseOf, stagesOf } from '@/features/stages/rules/paths'
import type { WorkKind } from '@/features/stages/types'
import type { KindSum, WorkItem } from '../types'
import type { BoardColumn, BoardColumns } from '../types/lists'

/** Cards of a column: what is more stands in the table, which has pages. */
export const CARDS = 40

/** The columns of a kind's board in the order of its own path; the last one for works whose stage is not recorded. */
export function columnsOf(kind: WorkKind, cut: BoardColumns): Pick<BoardColumn, 'phase' | 'stage'>[] {
  const path = stagesOf(kind)
  const known =
    cut === 'stages'
      ? path.map(({ phase, code }) => ({ phase, stage: code }))
      : [...new Set(path.map(({ phase }) => phase))].map((phase) => ({ phase, stage: null }))
  return [...known, { phase: null, stage: null }]
}

/** For each place on the path the position of its column (0 the first), for the database to group by. */
export function columnOfOrdinal(kind: WorkKind, cut: BoardColumns): number[] {
  if (cut === 'stages') return stagesOf(kind).map(({ ordinal }) => ordinal)
  const phases = columnsOf(kind, cut).map(({ phase }) => phase)
  return stagesOf(kind).map(({ ordinal }) => phases.indexOf(phaseOf(kind, ordinal)))
}

/** What the database counted in a column; `column` null: works whose stage is not recorded. */
export type ColumnSum = { column: number | null; count: number; known: number; sum: number | null }

/** All columns of the path, also those in which nothing stands; the one of the unknown only where it holds something. */
export function boardColumns(
  kind: WorkKind,
  cut: BoardColumns,
  sums: readonly ColumnSum[],
  cards: readonly { column: number | null; item: WorkItem }[],
): BoardColumn[] {
  const columns = columnsOf(kind, cut)
  return columns
    .map((column, position) => {
      const key = column.phase === null ? null : position
      const found = sums.find((sum) => sum.column === key) ?? { count: 0, known: 0, sum: null }
      const items = cards.filter((card) => card.column === key).map(({ item }) => item)
      return { ...column, sum: kindSum(kind, found), items }
    })
    .filter(({ phase, sum }) => phase !== null || sum.count > 0)
}

/** All columns together. Sums of decimals: to the watt, so that 0,1 + 0,2 does not show. */
export function boardSum(kind: WorkKind, columns: readonly BoardColumn[]): KindSum {
  const total = (of: (sum: KindSum) => number) => columns.reduce((all, { sum }) => all + of(sum), 0)
  const known = total((sum) => sum.known)
  const sum = known === 0 ? null : Math.round(total((one) => one.sum ?? 0) * 1e6) / 1e6
  return kindSum(kind, { count: total((one) => one.count), known, sum })
}

function kindSum(kind: WorkKind, { count, known, sum }: Omit<ColumnSum, 'column'>): KindSum {
  return { kind, count, known, unknown: count - known, sum }
}
