/**
 * The columns of an office's list. The headers are what the template writes and what a list must say, letter by letter
 * (capitals and spaces apart), in any order; a list may leave out all but the kind and the name.
 */
export const COLUMNS = [
  { key: 'kind', header: 'Loại công trình' },
  { key: 'name', header: 'Tên công trình' },
  { key: 'aliases', header: 'Tên khác' },
  { key: 'voltageKv', header: 'Điện áp (kV)' },
  { key: 'communes', header: 'Xã' },
  { key: 'district', header: 'Huyện (cũ)' },
  { key: 'stage', header: 'Giai đoạn' },
  { key: 'condition', header: 'Tình trạng' },
  { key: 'since', header: 'Từ ngày' },
  { key: 'capacityMw', header: 'Công suất (MW)' },
  { key: 'unitCount', header: 'Số tổ máy' },
  { key: 'annualEnergyGwh', header: 'Điện lượng năm (triệu kWh)' },
  { key: 'river', header: 'Sông, suối' },
  { key: 'capacityMva', header: 'Công suất (MVA)' },
  { key: 'circuits', header: 'Số mạch' },
  { key: 'lengthKm', header: 'Chiều dài (km)' },
  { key: 'investor', header: 'Chủ đầu tư' },
  { key: 'totalInvestmentBnVnd', header: 'Tổng mức đầu tư (tỷ đồng)' },
  { key: 'remarks', header: 'Ghi chú' },
] as const

export type ColumnKey = (typeof COLUMNS)[number]['key']

export const REQUIRED: readonly ColumnKey[] = ['kind', 'name']

/** Columns that are fields of a work (features/works/rules/fields.ts) under the same key. */
export const FIELD_COLUMNS = [
  'capacityMw',
  'unitCount',
  'annualEnergyGwh',
  'river',
  'capacityMva',
  'circuits',
  'lengthKm',
  'totalInvestmentBnVnd',
  'remarks',
] as const satisfies readonly ColumnKey[]

export const headerOf = (key: ColumnKey): string =>
  COLUMNS.find((column) => column.key === key)?.header ?? key

/** A file with the header alone: UTF-8 with the mark by which spreadsheets know it, separated by commas. */
export function template(): string {
  const headers = COLUMNS.map(({ header }) => (header.includes(',') ? `"${header}"` : header))
  return `\uFEFF${headers.join(',')}\r\n`
}
