import type { WorkKind } from '@/features/stages/types'

/**
 * The figures and words that a work has, one row each: what the form asks, what the API takes, what the
 * database keeps. Hydropower fields follow the approved content of TT 43/2012/TT-BCT Art. 8.
 * `min`/`max` are inclusive and in `unit`; the database repeats them as constraints.
 */
export type NumberField = {
  key: string
  type: 'number'
  kinds: readonly WorkKind[]
  unit: string
  min: number
  max: number
  decimals: number
  staffOnly?: true
}
export type TextField = {
  key: string
  type: 'text'
  kinds: readonly WorkKind[]
  maxLength: number
  staffOnly?: true
}
export type WorkField = NumberField | TextField

const ALL = ['HYDROPOWER', 'LINE', 'SUBSTATION'] as const
const GRID = ['LINE', 'SUBSTATION'] as const
const HYDRO = ['HYDROPOWER'] as const
const LINE = ['LINE'] as const
const SUBSTATION = ['SUBSTATION'] as const

export const WORK_FIELDS = [
  { key: 'voltageKv', type: 'number', kinds: GRID, unit: 'kV', min: 0.4, max: 1000, decimals: 1 },
  { key: 'capacityMw', type: 'number', kinds: HYDRO, unit: 'MW', min: 0.001, max: 5000, decimals: 3 },
  { key: 'unitCount', type: 'number', kinds: HYDRO, unit: '', min: 1, max: 50, decimals: 0 },
  {
    key: 'annualEnergyGwh',
    type: 'number',
    kinds: HYDRO,
    unit: 'triệu kWh',
    min: 0.001,
    max: 50000,
    decimals: 3,
  },
  { key: 'river', type: 'text', kinds: HYDRO, maxLength: 200 },
  { key: 'basin', type: 'text', kinds: HYDRO, maxLength: 200 },
  { key: 'catchmentKm2', type: 'number', kinds: HYDRO, unit: 'km²', min: 0.001, max: 200000, decimals: 3 },
  { key: 'normalLevelM', type: 'number', kinds: HYDRO, unit: 'm', min: 0, max: 4000, decimals: 3 },
  { key: 'deadLevelM', type: 'number', kinds: HYDRO, unit: 'm', min: 0, max: 4000, decimals: 3 },
  { key: 'tailwaterLevelM', type: 'number', kinds: HYDRO, unit: 'm', min: 0, max: 4000, decimals: 3 },
  { key: 'floodStorageMm3', type: 'number', kinds: HYDRO, unit: 'triệu m³', min: 0, max: 20000, decimals: 4 },
  {
    key: 'totalStorageMm3',
    type: 'number',
    kinds: HYDRO,
    unit: 'triệu m³',
    min: 0.0001,
    max: 20000,
    decimals: 4,
  },
  {
    key: 'usefulStorageMm3',
    type: 'number',
    kinds: HYDRO,
    unit: 'triệu m³',
    min: 0,
    max: 20000,
    decimals: 4,
  },
  { key: 'scheme', type: 'text', kinds: HYDRO, maxLength: 2000 },
  { key: 'task', type: 'text', kinds: HYDRO, maxLength: 2000 },
  { key: 'landHa', type: 'number', kinds: HYDRO, unit: 'ha', min: 0, max: 100000, decimals: 3 },
  { key: 'households', type: 'number', kinds: HYDRO, unit: 'hộ', min: 0, max: 100000, decimals: 0 },
  { key: 'capacityMva', type: 'number', kinds: SUBSTATION, unit: 'MVA', min: 0.001, max: 20000, decimals: 3 },
  { key: 'transformers', type: 'text', kinds: SUBSTATION, maxLength: 200 },
  { key: 'areaHa', type: 'number', kinds: SUBSTATION, unit: 'ha', min: 0.001, max: 10000, decimals: 3 },
  { key: 'circuits', type: 'number', kinds: LINE, unit: '', min: 1, max: 8, decimals: 0 },
  { key: 'lengthKm', type: 'number', kinds: LINE, unit: 'km', min: 0.001, max: 2000, decimals: 3 },
  { key: 'conductor', type: 'text', kinds: LINE, maxLength: 200 },
  { key: 'towerCount', type: 'number', kinds: LINE, unit: '', min: 0, max: 20000, decimals: 0 },
  {
    key: 'totalInvestmentBnVnd',
    type: 'number',
    kinds: ALL,
    unit: 'tỷ đồng',
    min: 0.001,
    max: 1e9,
    decimals: 3,
  },
  { key: 'plannedPeriod', type: 'text', kinds: ALL, maxLength: 100 },
  { key: 'connection', type: 'text', kinds: ALL, maxLength: 2000 },
  { key: 'sourceConflict', type: 'text', kinds: ALL, maxLength: 2000 },
  // Coordinates of power works may fall under the state-secret lists: staff only (facts-and-expectations.md §11.5).
  { key: 'latitude', type: 'number', kinds: ALL, unit: '°', min: 8, max: 24, decimals: 6, staffOnly: true },
  {
    key: 'longitude',
    type: 'number',
    kinds: ALL,
    unit: '°',
    min: 102,
    max: 110,
    decimals: 6,
    staffOnly: true,
  },
  { key: 'remarks', type: 'text', kinds: ALL, maxLength: 4000, staffOnly: true },
] as const satisfies readonly WorkField[]

export type WorkFieldKey = (typeof WORK_FIELDS)[number]['key']

const BY_KEY: ReadonlyMap<string, WorkField> = new Map(WORK_FIELDS.map((field) => [field.key, field]))

/** The row of a field; undefined for a word that is no field. */
export const workField = (key: string): WorkField | undefined => BY_KEY.get(key)

export const fieldsOf = (kind: WorkKind): WorkField[] =>
  WORK_FIELDS.filter((field: WorkField) => field.kinds.includes(kind))

/** Fields that never leave the staff's pages, besides coordinates also notes. */
export const STAFF_ONLY_FIELDS: ReadonlySet<string> = new Set(
  WORK_FIELDS.filter((field: WorkField) => field.staffOnly).map((field) => field.key),
)
