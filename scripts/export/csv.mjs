/** A spreadsheet takes what begins so for a formula, whoever typed it. */
const formula = /^[=+\-@\t\r]/
const number = /^[+-]?\d+([.,]\d+)?$/

/** One line of RFC 4180. Unknown is an empty cell. @param {(string | null)[]} cells */
export const csvLine = (cells) => `${cells.map(csvCell).join(',')}\r\n`

/** @param {string | null} cell */
function csvCell(cell) {
  if (cell === null) return ''
  const text = formula.test(cell) && !number.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text
}
