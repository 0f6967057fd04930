import { CsvError, parse } from 'csv-parse/sync'
import { nfc } from '@/lib/vietnamese/slug'
import type { ListProblem, ListRow } from '../types'
import { COLUMNS, type ColumnKey, headerOf, REQUIRED } from './columns'

export type Sheet = { ok: true; rows: ListRow[] } | { ok: false; problems: ListProblem[] }

/** Reads a list: UTF-8 with or without byte order mark, separated by commas, semicolons or tabs. */
export function readSheet(bytes: Uint8Array): Sheet {
  const records = recordsOf(bytes)
  if (!Array.isArray(records)) return { ok: false, problems: [records] }
  const [header = [], ...lines] = records
  const columns = header.map(columnOf)
  const problems = [...headerProblems(header, columns), ...widthProblems(lines, header.length)]
  const rows = lines.flatMap((cells, i) =>
    cells.every(isBlank) ? [] : [{ line: i + 2, cells: byColumn(cells, columns) }],
  )
  if (problems.length === 0 && rows.length === 0) problems.push(wrong('file.empty'))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows }
}

function recordsOf(bytes: Uint8Array): string[][] | ListProblem {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return wrong('file.encoding')
  }
  const header = text.slice(0, text.search(/\r?\n|$/))
  try {
    return parse(text, { delimiter: delimiterOf(header), relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    if (error instanceof CsvError) return { ...wrong('file.quotes'), line: Number(error.lines) || null }
    throw error
  }
}

/** Spreadsheets write what the machine's region uses: the header tells, where no figure can hold a comma. */
function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const keyOf = (header: string) => nfc(header).toLowerCase()
const KEYS = new Map<string, ColumnKey>(COLUMNS.map(({ key, header }) => [keyOf(header), key]))
const columnOf = (header: string): ColumnKey | undefined => KEYS.get(keyOf(header))
const isBlank = (cell: string) => nfc(cell) === ''

function headerProblems(
  header: readonly string[],
  columns: readonly (ColumnKey | undefined)[],
): ListProblem[] {
  const unknown = header.filter((cell, i) => !columns[i] && !isBlank(cell))
  const twice = columns.filter((column, i) => column && columns.indexOf(column) !== i)
  const missing = REQUIRED.filter((column) => !columns.includes(column))
  return [
    ...unknown.map((name) => wrong('header.unknown', { name: nfc(name) })),
    ...twice.map((column) => wrong('header.twice', { name: headerOf(column as ColumnKey) })),
    ...missing.map((column) => wrong('header.missing', { name: headerOf(column) })),
  ]
}

/** A cell too many is mostly a comma inside a figure that was not put in quotes: every cell behind it is misplaced. */
function widthProblems(lines: readonly string[][], width: number): ListProblem[] {
  return lines.flatMap((cells, i) =>
    cells.slice(width).every(isBlank)
      ? []
      : [{ ...wrong('row.width', { found: cells.length, expected: width }), line: i + 2 }],
  )
}

function byColumn(cells: readonly string[], columns: readonly (ColumnKey | undefined)[]): ListRow['cells'] {
  const row = Object.fromEntries(COLUMNS.map(({ key }) => [key, ''])) as ListRow['cells']
  for (const [i, column] of columns.entries()) if (column) row[column] = nfc(cells[i] ?? '')
  return row
}

const wrong = (rule: string, params: ListProblem['params'] = {}): ListProblem => {
  return { line: null, column: null, rule, severity: 'REFUSE', params }
}
