import type { WorkKind } from '@/features/stages/types'
import { workField } from '@/features/works/rules/fields'
import type { WorkPlace } from '@/features/works/types'
import { parsePartialDate, parseTypedDate } from '@/lib/dates/partial'
import type { ListedWork, ListProblem, ListRow } from '../types'
import { type Cell, communeNamed, conditionNamed, districtNamed, figure, stageNamed } from './cells'
import { type ColumnKey, FIELD_COLUMNS } from './columns'
import { bareName, kindNamed } from './name'

/**
 * `work` is what could be read, even where something else of the line could not: so that all that stands against it
 * can be told. null where kind or name are missing.
 */
export type RowReading = { work: ListedWork | null; problems: ListProblem[] }

/** What stands against a row, gathered cell by cell. */
type Reader = { row: ListRow; problems: ListProblem[] }

/**
 * Reads one line. All problems of the line are told at once.
 * @param today ISO day: nothing is recorded of the future
 */
export function readRow(row: ListRow, today: string): RowReading {
  const reader: Reader = { row, problems: [] }
  const kind = kindNamed(row.cells.kind)
  if (!kind)
    refuse(reader, 'kind', row.cells.kind ? 'kind.unknown' : 'cell.missing', { value: row.cells.kind })
  if (!row.cells.name) refuse(reader, 'name', 'cell.missing')
  if (!kind || !row.cells.name) return { work: null, problems: reader.problems }
  return { work: workOf(reader, kind, today), problems: reader.problems }
}

function workOf(reader: Reader, kind: WorkKind, today: string): ListedWork {
  const { cells, line } = reader.row
  const { name, voltageKv } = nameAndVoltage(reader, kind)
  const stage = cells.stage ? meaningOf(reader, 'stage', stageNamed(kind, cells.stage)) : null
  const condition = cells.condition ? meaningOf(reader, 'condition', conditionNamed(cells.condition)) : null
  const since = sinceOf(reader, today)
  return {
    line,
    kind,
    name,
    aliases: listOf(cells.aliases),
    voltageKv,
    places: placesOf(reader, kind),
    stage,
    condition,
    since,
    investor: cells.investor || null,
    ...fieldsOf(reader, kind),
  }
}

function nameAndVoltage(reader: Reader, kind: WorkKind): { name: string; voltageKv: number | null } {
  const { cells } = reader.row
  const { name, voltageKv } = bareName(kind, cells.name)
  if (!cells.voltageKv) return { name, voltageKv }
  if (kind === 'HYDROPOWER') refuse(reader, 'voltageKv', 'cell.other-kind', { kind })
  const read = meaningOf(reader, 'voltageKv', figure(cells.voltageKv.replace(/\s*kV$/i, '')))
  if (read && voltageKv !== null && voltageKv !== read.figure)
    refuse(reader, 'voltageKv', 'voltage.differs', { inName: voltageKv, inColumn: read.figure })
  return { name, voltageKv: read?.figure ?? null }
}

function sinceOf(reader: Reader, today: string): string | null {
  const { since, stage, condition } = reader.row.cells
  if (!since) return null
  const date = parseTypedDate(since)
  if (date === null) refuse(reader, 'since', 'date.unreadable', { value: since })
  else if ((parsePartialDate(date)?.from ?? '') > today)
    refuse(reader, 'since', 'date.future', { value: since })
  if (!stage && !condition) refuse(reader, 'since', 'date.of-nothing')
  return date
}

function placesOf(reader: Reader, kind: WorkKind): WorkPlace[] {
  const { communes, district: named } = reader.row.cells
  const role = kind === 'LINE' ? 'CROSSED' : 'SITE'
  const district = meaningOf(reader, 'district', districtNamed(named))
  if (!communes) return district ? [{ era: district.era, code: district.code, role, asWritten: named }] : []
  return listOf(communes).flatMap((name) => {
    const place = meaningOf(reader, 'communes', communeNamed(name, district, role))
    return place ? [place] : []
  })
}

function fieldsOf(reader: Reader, kind: WorkKind): Pick<ListedWork, 'fields' | 'approximate'> {
  const fields: ListedWork['fields'] = {}
  const approximate: string[] = []
  for (const key of FIELD_COLUMNS) {
    const cell = reader.row.cells[key]
    if (!cell) continue
    const field = workField(key)
    if (!field?.kinds.includes(kind)) {
      refuse(reader, key, 'cell.other-kind', { kind })
    } else if (field.type === 'text') {
      fields[key] = cell
    } else {
      const read = meaningOf(reader, key, figure(cell))
      if (!read) continue
      fields[key] = read.figure
      if (read.isApproximate) approximate.push(key)
    }
  }
  return { fields, approximate }
}

const listOf = (cell: string) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

function meaningOf<T>(reader: Reader, column: ColumnKey, cell: Cell<T>): T | null {
  if ('value' in cell) return cell.value
  refuse(reader, column, cell.rule, cell.params)
  return null
}

function refuse(reader: Reader, column: ColumnKey, rule: string, params: ListProblem['params'] = {}): void {
  reader.problems.push({ line: reader.row.line, column, rule, severity: 'REFUSE', params })
}
