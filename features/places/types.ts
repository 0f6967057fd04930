/** `2020`: until 30/06/2025, with districts. `2025`: since 01/07/2025. Units are keyed by (era, code). */
export const ERAS = ['2020', '2025'] as const
export type Era = (typeof ERAS)[number]

export type UnitType = 'Xã' | 'Phường' | 'Thị trấn' | 'Huyện' | 'Thành phố'
export type UnitLevel = 'COMMUNE' | 'DISTRICT'

export type Unit = {
  era: Era
  /** Code of the General Statistics Office: five digits for a commune, three for a district. */
  code: string
  /** With the type in front: 'Xã Kan Hồ'. */
  name: string
  /** 'Kan Hồ' */
  shortName: string
  type: UnitType
  level: UnitLevel
  /** The district of a commune of 2020; null for districts, and since 2025. */
  parentCode: string | null
}

type UnitRow = { code: string; type: UnitType; shortName: string }
export type DistrictOf2020 = UnitRow
export type CommuneOf2020 = UnitRow & { district: string; successor: string }
export type CommuneOf2025 = UnitRow
