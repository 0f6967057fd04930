const COLUMNS = /** @type {const} */ ([
  'reqPerSec',
  'p50',
  'p99',
  'limitReqPerSec',
  'ratio',
  'rssMb',
  'seconds',
])
const HEADS = ['req/s', 'p50 ms', 'p99 ms', 'limit req/s', 'ratio', 'RSS MB', 'seconds']

/**
 * The rows as a table that can go into a document as it is.
 * @param {readonly import('./measure.mjs').Told[]} rows
 */
export function table(rows) {
  const cell = (/** @type {number | null} */ figure) => (figure === null ? '' : String(figure))
  const lines = rows.map((row) => [
    `\`${row.key}\` ${row.name}`,
    ...COLUMNS.map((column) => cell(row[column])),
  ])
  const head = ['row', ...HEADS]
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => line[i]?.length ?? 0)))
  const padded = (/** @type {string[]} */ line) =>
    `| ${line.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [padded(head), `| ${rule.join(' | ')} |`, ...lines.map(padded)].join('\n')
}
