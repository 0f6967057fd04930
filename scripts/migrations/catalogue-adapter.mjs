import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { Halt } from '../platform/halt.mjs'

// PostgreSQL's type numbers of "char" (one byte, used in its catalogue) and text
const CHAR = 18
const TEXT = 25

/**
 * The pg adapter for the schema engine. Introspection reads the catalogue's "char" columns, which the adapter refuses:
 * they pass as text, and the engine is told that they are characters. And it cuts scripts at every semicolon, so also
 * inside functions: here a script goes to the server whole, which makes it one transaction as well.
 * @param {string} connectionString
 */
export function catalogueAdapter(connectionString) {
  /** @type {number[]} */
  let characterColumns = []

  class CataloguePool extends pg.Pool {
    /** @param {any[]} args */
    async query(...args) {
      const result = await super.query(.../** @type {[any]} */ (args))
      const fields = result.fields ?? []
      characterColumns = fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []))
      for (const index of characterColumns) fields[index].dataTypeID = TEXT
      return result
    }
  }

  const pool = new CataloguePool({ connectionString, max: 1, connectionTimeoutMillis: 10_000 })
  const adapter = new PrismaPg(pool)
  const connect = adapter.connect.bind(adapter)
  adapter.connect = async () => {
    const connection = await connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = async (query) => {
      const result = await queryRaw(query)
      for (const index of characterColumns) result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    connection.executeScript = async (script) => {
      await pool.query(script).catch((error) => {
        throw new Halt(refusal(error, script))
      })
    }
    return connection
  }
  return { adapter, close: () => pool.end() }
}

/** What PostgreSQL refused, and the line. @param {any} error @param {string} script */
function refusal(error, script) {
  const line = error.position ? script.slice(0, Number(error.position)).split('\n').length : undefined
  return [error.message, error.detail, error.where, line && `at line ${line} of the migration`]
    .filter(Boolean)
    .join('\n')
}
