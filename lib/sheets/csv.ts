/**
 * A sheet as Excel opens it by a double click where the decimal sign is a comma, as on every computer of an office
 * here: UTF-8 with the mark that says so, semicolons between cells, CRLF, decimal commas and no grouping.
 */
export type Cell = string | number | null

/** Without it Excel reads UTF-8 as the code page of the machine. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** One row. null: an empty cell, never 0. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = harmless(cell)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A text that begins like a formula is run as one by whoever opens the sheet, wherever the text came from: an
 * apostrophe in front says that it is text (OWASP, CSV injection). White space in front does not hide the sign.
 */
const harmless = (text: string): string => (/^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text)
