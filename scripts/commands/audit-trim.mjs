import { parseArgs } from 'node:util'
import { auditSize, trimAudit } from '../database/audit-trim.mjs'
import { openDatabase } from '../database/open.mjs'
import { Halt } from '../platform/halt.mjs'
import { readSettings } from '../platform/settings.mjs'

/** Puts old events of the audit away into a file: npm run audit:trim [-- --before YYYY-MM-DD --to FILE]. @param {string[]} args */
export async function run(args) {
  const { before, to } = readArguments(args)
  const { ownerUrl } = await openDatabase(readSettings())
  if (before && to) {
    const events = await trimAudit(ownerUrl, { before, file: to })
    console.log(
      `${events} events of before ${before} are in ${to}, and no longer in the audit, which says so.`,
    )
    return
  }
  const { events, old, first } = await auditSize(ownerUrl)
  const since = first ? ` since ${first.toISOString().slice(0, 10)}` : ''
  console.log(`The audit holds ${events} events${since}; ${old} are older than a year and may be put away.`)
}

/** @param {string[]} args */
function readArguments(args) {
  const usage = 'npm run audit:trim -- --before 2025-01-01 --to audit-2024.jsonl'
  try {
    const options = /** @type {const} */ ({ before: { type: 'string' }, to: { type: 'string' } })
    const { before, to } = parseArgs({ args, options }).values
    const isDay = !before || (/^\d{4}-\d\d-\d\d$/.test(before) && !Number.isNaN(Date.parse(before)))
    if (isDay && Boolean(before) === Boolean(to)) return { before, to }
  } catch {} // an unknown option: the usage says what there is
  throw new Halt(`Say up to which day, and where to: ${usage}`)
}
