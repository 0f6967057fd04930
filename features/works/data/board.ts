import 'server-only'
import type { ReadScope } from '@/features/access/types'
import type { WorkKind } from '@/features/stages/types'
import { versionedCache } from '@/lib/cache/versioned'
import { Prisma } from '@/lib/generated/prisma/client'
import { queryRows } from '@/lib/query'
import { boardColumns, boardSum, CARDS, type ColumnSum, columnOfOrdinal } from '../rules/board'
import { presentWork, unitRef, type WorkRow } from '../rules/present'
import type { BoardColumns, WorkBoard, WorkFilter } from '../types/lists'
import { type Search, searchesOf, unitsMatched, whereWorks } from './filter'
import { ledgerHead } from './head'
import { DETAILS, orderOf, SUMS, WORK_COLUMNS } from './row'

/** Cards kept in memory over all boards. */
const keptBoards = versionedCache<WorkBoard>({
  capacity: 10_000,
  weigh: ({ columns }) => columns.reduce((cards, { items }) => cards + items.length, 1),
})

/**
 * The works of one kind that a filter finds, in the columns of its path. Where the filter asks for no order, those that
 * stand longest come first: they are what a board is looked at for. Pages of the filter mean nothing here.
 */
export async function workBoard(
  _scope: ReadScope,
  asked: WorkFilter,
  kind: WorkKind,
  cut: BoardColumns,
): Promise<WorkBoard> {
  const head = await ledgerHead()
  const filter = { ...asked, kind: [kind], limit: CARDS, offset: 0 }
  return keptBoards(head, JSON.stringify([filter, cut]), () => readBoard(filter, kind, cut))
}

async function readBoard(filter: WorkFilter, kind: WorkKind, cut: BoardColumns): Promise<WorkBoard> {
  const unitMatched = unitsMatched(filter).map(unitRef)
  const readings = searchesOf(filter.q) ?? [null]
  let columns = boardColumns(kind, cut, [], [])
  // One reading of the words for all columns: each with its own would add up to another list than the table's.
  for (const search of readings) {
    const where = whereWorks(filter, search)
    const column = columnSql(kind, cut)
    const [sums, cards] = await Promise.all([sumsOf(where, column), cardsOf(where, column, search, filter)])
    columns = boardColumns(kind, cut, sums, cards)
    if (sums.length > 0) break
  }
  return { kind, sum: boardSum(kind, columns), unitMatched, columns }
}

/** The position of a work's column; null where its stage is not known. */
const columnSql = (kind: WorkKind, cut: BoardColumns) =>
  Prisma.sql`(${columnOfOrdinal(kind, cut)}::int[])[w."stage" + 1]`

function sumsOf(where: Prisma.Sql, column: Prisma.Sql): Promise<ColumnSum[]> {
  return queryRows<ColumnSum>(Prisma.sql`
    SELECT ${column} AS "column", ${SUMS} FROM "Work" w ${DETAILS} WHERE ${where} GROUP BY 1`)
}

async function cardsOf(where: Prisma.Sql, column: Prisma.Sql, search: Search | null, filter: WorkFilter) {
  const order = orderOf(filter.sort ?? 'since', search)
  const rows = await queryRows<WorkRow & { column: number | null }>(Prisma.sql`
    SELECT page."column", ${WORK_COLUMNS}
      FROM (SELECT w."id", ${column} AS "column",
                   row_number() OVER (PARTITION BY ${column} ORDER BY ${order}) AS "rank"
              FROM "Work" w ${DETAILS} WHERE ${where}) page
      JOIN "Work" w ON w."id" = page."id" ${DETAILS}
     WHERE page."rank" <= ${filter.limit} ORDER BY page."rank"`)
  return rows.map(({ column, ...row }) => ({ column, item: presentWork(row) }))
}
