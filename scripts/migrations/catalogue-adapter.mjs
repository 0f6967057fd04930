import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

// PostgreSQL's type numbers of "char" (one byte, used in its catalogue) and text
const CHAR = 18
const TEXT = 25

/**
 * The pg adapter for the schema engine. Introspection reads the catalogue's "char" columns, which the adapter refuses:
 * they pass as text, and the engine is told that they are characters.
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
    return connection
  }
  return { adapter, close: () => pool.end() }
}
