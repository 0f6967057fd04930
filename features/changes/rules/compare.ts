import { canonical } from './chain'

/** Every table that the ledger speaks for, with the columns that name a row. */
export const TABLE_KEYS = {
  Organization: ['id'],
  Document: ['id'],
  PlanQuota: ['id'],
  Work: ['id'],
  HydropowerDetail: ['workId'],
  LineDetail: ['workId'],
  SubstationDetail: ['workId'],
  WorkPlace: ['workId', 'position'],
  StageStay: ['workId', 'position'],
  ExpectedAct: ['id'],
  Difficulty: ['id'],
  FollowUp: ['id'],
  Observation: ['workId', 'month', 'measure'],
  DocumentFile: ['id'],
  WorkLink: ['id'],
  PlanListing: ['id'],
  PlanListingWork: ['listingId', 'workId'],
  AdministrativeUnit: ['era', 'code'],
} as const satisfies Record<string, readonly string[]>

export type TableName = keyof typeof TABLE_KEYS
type Row = Record<string, unknown>

/** Rows that are missing, too many or different, each with its columns: "Work thuy-dien-…: stage is 3, the ledger says 1". */
export function compareTables(table: TableName, expected: readonly Row[], actual: readonly Row[]): string[] {
  const key = (row: Row) => TABLE_KEYS[table].map((column) => String(row[column])).join(' ')
  const found = new Map(actual.map((row) => [key(row), row]))
  const differences: string[] = []
  for (const wanted of expected) {
    const row = found.get(key(wanted))
    found.delete(key(wanted))
    if (!row) differences.push(`${table} ${nameOf(wanted, key(wanted))}: the row is missing`)
    else differences.push(...columnDifferences(table, nameOf(wanted, key(wanted)), wanted, row))
  }
  for (const row of found.values())
    differences.push(`${table} ${nameOf(row, key(row))}: the ledger does not know this row`)
  return differences
}

function columnDifferences(table: string, name: string, wanted: Row, row: Row): string[] {
  return Object.keys(row).flatMap((column) => {
    const [says, is] = [canonical(wanted[column]), canonical(row[column])]
    return says === is ? [] : [`${table} ${name}: ${column} is ${is}, the ledger says ${says}`]
  })
}

const nameOf = (row: Row, key: string): string => (typeof row.slug === 'string' ? row.slug : key)
