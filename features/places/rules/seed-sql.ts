import { successorOf, UNITS } from '@/features/places/rules/resolve'
import type { Unit } from '@/features/places/types'

/** A row of the table "AdministrativeUnit". */
export type AdministrativeUnitRow = Unit & { successorCode: string | null }

const COLUMNS = ['era', 'code', 'name', 'shortName', 'type', 'level', 'parentCode', 'successorCode'] as const

/** The rows of the table "AdministrativeUnit": all units of both eras, each old commune with its successor's code. */
export function administrativeUnitRows(): AdministrativeUnitRow[] {
  return UNITS.map((unit) => ({ ...unit, successorCode: successorOf(unit)?.code ?? null }))
}

const literal = (value: string | null) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`)

/** The statement that fills the table, for a migration: one INSERT, one unit on each line. */
export function administrativeUnitInsertSql(): string {
  const columns = COLUMNS.map((column) => `"${column}"`).join(', ')
  const values = administrativeUnitRows().map(
    (row) => `  (${COLUMNS.map((column) => literal(row[column])).join(', ')})`,
  )
  return `INSERT INTO "AdministrativeUnit" (${columns}) VALUES\n${values.join(',\n')};\n`
}
