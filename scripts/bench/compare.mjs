import fs from 'node:fs'
import path from 'node:path'
import { machine } from './record.mjs'

/** @typedef {import('./measure.mjs').Told} Told */

/** How much longer the same may take among four times as many works. */
const AT_MOST = /** @type {const} */ ([
  ['work', 1.5],
  ['search', 2],
  ['list', 4],
])

const fileOf = (/** @type {string} */ dataDir, /** @type {number} */ works) =>
  path.join(dataDir, `bench-of-${works}.json`)

/** Kept beside the installation, so that a later run with more works has something to be compared with.
 * @param {string} dataDir @param {number} works @param {readonly Told[]} rows
 */
export function saveResult(dataDir, works, rows) {
  fs.writeFileSync(fileOf(dataDir, works), JSON.stringify({ machine: machine(), at: new Date(), rows }))
}

/** @param {string} dataDir @param {number} works @returns {Told[] | null} of this machine, or none */
export function readResult(dataDir, works) {
  const file = fileOf(dataDir, works)
  if (!fs.existsSync(file)) return null
  const result = JSON.parse(fs.readFileSync(file, 'utf8'))
  return result.machine === machine() ? result.rows : null
}

/** @param {readonly Told[]} few @param {readonly Told[]} many @returns {string[]} */
export function compare(few, many) {
  return AT_MOST.flatMap(([key, most]) => {
    const of = (/** @type {readonly Told[]} */ rows) => rows.find((row) => row.key === key)?.p50
    const [before, after] = [of(few), of(many)]
    if (!before || !after) return []
    const times = after / before
    const verdict = times <= most ? 'reached' : 'NOT reached'
    return [`${key}: p50 ${before} ms → ${after} ms, ${times.toFixed(2)} times (at most ${most}: ${verdict})`]
  })
}
