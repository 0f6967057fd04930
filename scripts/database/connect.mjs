import pg from 'pg'
import { Halt } from '../platform/halt.mjs'

const TIMEOUT_MS = 5_000
const OLDEST = 150_000 // server_version_num of PostgreSQL 15

/**
 * Opens one connection, runs `work`, closes it.
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Halt} when the database can't be reached or used; the sentence never shows the password
 */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS })
  client.on('error', () => {}) // a server that goes away in between: the query that notices it says so
  try {
    await client.connect()
  } catch (error) {
    throw new Halt(refusal(url, /** @type {NodeJS.ErrnoException} */ (error)))
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Is there a PostgreSQL that this program can work with?
 * @param {string} url
 * @throws {Halt}
 */
export async function requireDatabase(url) {
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query(`select current_setting('server_version_num')::int as version`)
    return rows[0].version
  })
  if (version < OLDEST)
    throw new Halt(
      `This program needs PostgreSQL 15 or newer, and ${describe(url)} is ${Math.floor(version / 10_000)}.`,
    )
}

/** @param {string} url @param {NodeJS.ErrnoException} error */
function refusal(url, error) {
  const where = describe(url)
  if (error.code === '28P01' || error.code === '28000')
    return `The database at ${where} refuses this account or its password (${error.message}).`
  if (error.code === '3D000')
    return `There is no such database at ${where}: create it first (${error.message}).`
  const reason = error.message || error.code || 'no answer'
  return `The database at ${where} can't be reached (${reason}): check the address, and that PostgreSQL is running.`
}

/** Host, port, database and account of a connection string, without the password. @param {string} url */
function describe(url) {
  try {
    const { hostname, port, pathname, username } = new URL(url)
    return `${hostname || 'localhost'}:${port || 5432}${pathname} (account ${decodeURIComponent(username) || 'unnamed'})`
  } catch {
    return 'the given address'
  }
}

/** The account that a connection string names. @param {string} url */
export const accountOf = (url) => decodeURIComponent(new URL(url).username)
