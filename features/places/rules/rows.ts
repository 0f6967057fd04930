import { successorOf, UNITS } from '@/features/places/rules/resolve'
import type { Unit } from '@/features/places/types'

/** A row of the table "AdministrativeUnit". */
type AdministrativeUnitRow = Unit & { successorCode: string | null }

/** The rows of the table "AdministrativeUnit": all units of both eras, each old commune with its successor's code. */
export function administrativeUnitRows(): AdministrativeUnitRow[] {
  return UNITS.map((unit) => ({ ...unit, successorCode: successorOf(unit)?.code ?? null }))
}
