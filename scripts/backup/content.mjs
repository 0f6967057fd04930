import { escapeIdentifier } from 'pg'
import { CHUNKS, ORDER, readCounters, readTables } from './tables.mjs'

const ROWS_AT_ONCE = 200
const CHUNKS_AT_ONCE = 4

/**
 * Opens one snapshot of the database, in which everything is read: people go on working, and nothing of what they do
 * from here on is in it.
 * @param {import('pg').Client} client
 */
export async function openSnapshot(client) {
  await client.query('begin isolation level repeatable read read only')
  // one text for one moment, whatever the server's own settings are
  await client.query(
    `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1`,
  )
}

/** @typedef {{ name: string, checksum: string }} AppliedMigration */

/**
 * What the snapshot is, apart from its rows.
 * @param {import('pg').Client} client
 */
export async function describeSnapshot(client) {
  const one = async (/** @type {string} */ sql) => (await client.query(sql)).rows[0]
  const { at, postgres } = await one(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, current_setting('server_version') as postgres`,
  )
  const last = await one(`select "seq" || ':' || "hash" as head from "ChangeSet" order by "seq" desc limit 1`)
  const { rows: migrations } = await client.query(
    `select migration_name as name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null order by migration_name`,
  )
  return {
    at,
    postgres,
    head: /** @type {string | null} */ (last?.head ?? null),
    migrations: /** @type {AppliedMigration[]} */ (migrations),
    tables: (await readTables(client)).filter(({ name }) => name !== CHUNKS),
    counters: await readCounters(client),
  }
}

/**
 * The rows of a table, some at a time: a table of any length goes through little memory.
 * @param {import('pg').Client} client within a transaction
 * @param {import('./tables.mjs').Table} table
 * @returns {AsyncGenerator<{ line: string, cells: (string | null)[] }[]>} each as a line of JSON, and its values as text
 */
export async function* rowsOf(client, { name, columns, key }) {
  const order = ORDER[name] ?? key.map((column) => `t.${escapeIdentifier(column)}`).join(', ')
  const list = columns.map((column) => `t.${escapeIdentifier(column)}`)
  const line = `(select row_to_json(r)::text from (select ${list.join(', ')}) r)`
  const cells = `array[${list.map((column) => `${column}::text`).join(', ')}]`
  const query = `select ${line} as line, ${cells} as cells from ${escapeIdentifier(name)} t`
  await client.query(`declare kept_rows no scroll cursor for ${query}${order && ` order by ${order}`}`)
  for (;;) {
    const { rows } = await client.query(`fetch ${ROWS_AT_ONCE} from kept_rows`)
    if (rows.length > 0) yield rows
    if (rows.length < ROWS_AT_ONCE) break
  }
  await client.query('close kept_rows')
}

/**
 * The stored files, with the length of what is really there.
 * @param {import('pg').Client} client
 * @returns {Promise<{ sha256: string, bytes: number }[]>}
 */
export async function storedFiles(client) {
  const { rows } = await client.query(
    `select f."sha256", coalesce((select sum(length(c."data")) from "FileChunk" c where c."sha256" = f."sha256"), 0)::int as bytes
       from "StoredFile" f order by f."sha256"`,
  )
  return rows
}

/**
 * The bytes of a stored file, some chunks at a time.
 * @param {import('pg').Client} client
 * @param {string} sha256
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* bytesOf(client, sha256) {
  for (let from = 0; ; from += CHUNKS_AT_ONCE) {
    const { rows } = await client.query(
      `select "data" from "FileChunk" where "sha256" = $1 and "position" >= $2 and "position" < $3 order by "position"`,
      [sha256, from, from + CHUNKS_AT_ONCE],
    )
    for (const { data } of rows) yield data
    if (rows.length < CHUNKS_AT_ONCE) return
  }
}
