import { bytesOf, describeSnapshot, openSnapshot, rowsOf, storedFiles } from '../backup/content.mjs'
import { COLUMNS_NOT_EXPORTED, NOT_EXPORTED, NOT_KEPT } from '../backup/tables.mjs'
import { withClient } from '../database/connect.mjs'
import { csvLine } from './csv.mjs'
import { FolderWriter } from './folder-writer.mjs'
import { readMe } from './read-me.mjs'

export const FORMAT = 'lai-chau-power-registry export'
export const FORMAT_VERSION = 1
const UTF8_MARK = '\ufeff' // without it spreadsheets take Vietnamese for another alphabet

/**
 * Writes all of the registry, as it stands at one moment, into a folder: JSON, CSV and the files as they came.
 * @param {string} url of an account that may read every table
 * @param {string} folder empty
 * @param {{ application: string, told?: (progress: string) => void }} options
 */
export function writeExport(url, folder, { application, told = () => {} }) {
  return withClient(url, async (client) => {
    await openSnapshot(client)
    const { tables, counters: _, ...snapshot } = await describeSnapshot(client)
    const writer = new FolderWriter(folder)
    await writer.add('READ-ME.txt', (write) => write(readMe))
    const written = []
    for (const table of tables.filter(isExported)) {
      told(table.name)
      const columns = table.columns.filter((column) => !COLUMNS_NOT_EXPORTED[table.name]?.includes(column))
      const rows = await writeTable(writer, client, { ...table, columns })
      written.push({ name: table.name, columns, rows })
    }
    const files = await storedFiles(client)
    for (const [at, { sha256 }] of files.entries()) {
      told(`file ${at + 1} of ${files.length}`)
      await writer.add(`files/${sha256}`, async (write) => {
        for await (const bytes of bytesOf(client, sha256)) await write(bytes)
      })
    }
    await client.query('rollback')
    const manifest = { format: FORMAT, formatVersion: FORMAT_VERSION, application, ...snapshot }
    await writer.finish({ ...manifest, tables: written, files: files.length })
    return { ...manifest, tables: written, files: files.length }
  })
}

/** @param {{ name: string }} table */
const isExported = ({ name }) => !(name in NOT_KEPT) && !NOT_EXPORTED.includes(name)

/** Both forms from one reading. @returns {Promise<number>} rows */
async function writeTable(writer, client, table) {
  let rows = 0
  await writer.add(`csv/${table.name}.csv`, (csv) =>
    writer.add(`json/${table.name}.jsonl`, async (json) => {
      await csv(UTF8_MARK + csvLine(table.columns))
      for await (const some of rowsOf(client, table)) {
        await json(some.map(({ line }) => `${line}\n`).join(''))
        await csv(some.map(({ cells }) => csvLine(cells)).join(''))
        rows += some.length
      }
    }),
  )
  return rows
}
