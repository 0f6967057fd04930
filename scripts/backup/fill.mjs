import { createHash } from 'node:crypto'
import { escapeIdentifier } from 'pg'
import { Halt } from '../platform/halt.mjs'
import { BROUGHT_BY_MIGRATIONS } from './tables.mjs'

const CHUNK = 512 * 1024
const CHARACTERS_AT_ONCE = 1024 * 1024

/**
 * Fills the tables of an empty database, within one transaction. The guards of the ledger stay on: they refuse to change
 * what is there, and an insertion by the tables' owner changes nothing (the application's account can't even do that).
 */
export class Filling {
  #client
  #columns
  /** @type {Record<string, number>} */
  #rows = {}

  /** @param {import('pg').Client} client the owner's @param {{ name: string, columns: string[] }[]} tables */
  constructor(client, tables) {
    this.#client = client
    this.#columns = new Map(
      tables.map(({ name, columns }) => [name, columns.map(escapeIdentifier).join(', ')]),
    )
  }

  async begin() {
    await this.#client.query(`begin; set local timezone = 'UTC'; set local datestyle = 'ISO'`)
    for (const name of BROUGHT_BY_MIGRATIONS)
      await this.#client.query(`delete from ${escapeIdentifier(name)}`)
  }

  /** @param {string} name of a table @param {AsyncIterable<string> | string[]} lines each a row in JSON */
  async table(name, lines) {
    let some = []
    let characters = 0
    for await (const line of lines) {
      some.push(line)
      characters += line.length
      if (characters < CHARACTERS_AT_ONCE) continue
      await this.#insert(name, some)
      some = []
      characters = 0
    }
    if (some.length > 0) await this.#insert(name, some)
  }

  async #insert(name, lines) {
    const columns = this.#columns.get(name)
    if (!columns)
      throw new Halt(`It holds a table ${name} that its manifest does not name. Nothing was changed.`)
    const table = escapeIdentifier(name)
    await this.#client.query(
      `insert into ${table} (${columns}) overriding system value select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [`[${lines.join(',')}]`],
    )
    this.#rows[name] = (this.#rows[name] ?? 0) + lines.length
  }

  /**
   * The bytes of a stored file, whose row is there already.
   * @param {string} sha256
   * @param {AsyncIterable<Buffer>} bytes
   * @returns {Promise<string>} what their SHA-256 really is
   */
  async file(sha256, bytes) {
    const hash = createHash('sha256')
    let held = Buffer.alloc(0)
    let position = 0
    const put = (/** @type {Buffer} */ data) =>
      this.#client.query(`insert into "FileChunk" ("sha256", "position", "data") values ($1, $2, $3)`, [
        sha256,
        position++,
        data,
      ])
    for await (const piece of bytes) {
      hash.update(piece)
      held = held.length > 0 ? Buffer.concat([held, piece]) : piece
      for (; held.length >= CHUNK; held = held.subarray(CHUNK)) await put(held.subarray(0, CHUNK))
    }
    if (held.length > 0) await put(held)
    return hash.digest('hex')
  }

  /**
   * @param {{ tables: { name: string, rows: number }[], counters: Record<string, string> }} manifest
   * @throws {Halt} where other rows came than the manifest says
   */
  async commit({ tables, counters }) {
    for (const { name, rows } of tables)
      if ((this.#rows[name] ?? 0) !== rows)
        throw new Halt(
          `${name} has ${this.#rows[name] ?? 0} rows and should have ${rows}. Nothing was changed.`,
        )
    for (const [name, value] of Object.entries(counters))
      await this.#client.query('select setval($1::regclass, $2::bigint)', [escapeIdentifier(name), value])
    await this.#client.query('commit')
  }
}
