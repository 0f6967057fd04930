import fs from 'node:fs'
import { Halt } from '../platform/halt.mjs'
import { withClient } from './connect.mjs'

const PIECE = 2_000

/** The younger ones the database keeps (migration `audit`). */
const YEAR_AGO = `now() - interval '1 year'`

/** How many events there are, from when, and how many of them may go. @param {string} url of the owner */
export async function auditSize(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS events, count(*) FILTER (WHERE "at" < ${YEAR_AGO})::int AS old, min("at") AS first FROM "AuditEvent"`,
    )
    return /** @type {{ events: number, old: number, first: Date | null }} */ (rows[0])
  })
}

/**
 * Puts away the events of before a day: into a new file, a line each, and then out of the database. Both or neither;
 * a trigger tells the audit that it happened.
 * @param {string} url of the owner
 * @param {{ before: string, file: string }} asked a day of Việt Nam, ISO
 * @returns {Promise<number>} events that were put away
 * @throws {Halt} where the file is there already, or some of them are younger than a year
 */
export async function trimAudit(url, { before, file }) {
  const out = openNew(file)
  try {
    return await withClient(url, async (client) => {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
      const day = `($1::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`
      const { rows } = await client.query(`SELECT ${day} > ${YEAR_AGO} AS young`, [before])
      if (rows[0].young)
        throw new Halt(`The audit is kept for a year: --before ${before} would take younger events too.`)
      const written = await copyOut(client, out, `"at" < ${day}`, before)
      const { rowCount } = await client.query(`DELETE FROM "AuditEvent" WHERE "at" < ${day}`, [before])
      if (rowCount !== written)
        throw new Halt('The audit changed meanwhile: nothing was put away. Try again.')
      fs.fsyncSync(out)
      await client.query('COMMIT')
      return written
    })
  } catch (error) {
    fs.rmSync(file, { force: true })
    throw error
  } finally {
    fs.closeSync(out)
  }
}

/** @param {import('pg').Client} client @param {number} out @param {string} where @param {string} before */
async function copyOut(client, out, where, before) {
  let [written, last] = [0, '0']
  for (;;) {
    const { rows } = await client.query(
      `SELECT "id"::text, to_jsonb(e)::text AS line FROM "AuditEvent" e WHERE ${where} AND "id" > $2 ORDER BY e."id" LIMIT ${PIECE}`,
      [before, last],
    )
    for (const { line } of rows) fs.writeSync(out, `${line}\n`)
    written += rows.length
    last = rows.at(-1)?.id ?? last
    if (rows.length < PIECE) return written
  }
}

/** @param {string} file */
function openNew(file) {
  try {
    return fs.openSync(file, 'wx', 0o600)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'EEXIST') throw new Halt(`${file} is there already: name a new file.`)
    throw new Halt(`${file} can't be written (${code}).`)
  }
}
