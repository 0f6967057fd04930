import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { withClient } from '../database/connect.mjs'
import { ArchiveWriter } from './archive-writer.mjs'
import { bytesOf, describeSnapshot, openSnapshot, rowsOf, storedFiles } from './content.mjs'
import { readMe } from './read-me.mjs'
import { NOT_KEPT } from './tables.mjs'

export const FORMAT = 'lai-chau-power-registry backup'
export const FORMAT_VERSION = 1
/** Text of a table before it is packed: what is in memory at once. */
const PART_CHARACTERS = 4 * 1024 * 1024

const pack = promisify(gzip)

/**
 * Writes everything that an installation is, as it stands at one moment.
 * @param {string} url of an account that may read every table
 * @param {(bytes: Buffer) => Promise<void>} write
 * @param {{ application: string, extras: Record<string, string>, told?: (progress: string) => void }} options extras:
 *   files of the installation beside the database, by their names in the archive
 * @returns {Promise<Manifest>}
 */
export function writeBackup(url, write, { application, extras, told = () => {} }) {
  return withClient(url, async (client) => {
    await openSnapshot(client)
    const { tables, ...snapshot } = await describeSnapshot(client)
    const kept = tables.filter(({ name }) => !(name in NOT_KEPT))
    const archive = new ArchiveWriter(write, snapshot.at)
    await archive.add('READ-ME.txt', Buffer.from(readMe))
    for (const [name, text] of Object.entries(extras))
      await archive.add(`installation/${name}`, Buffer.from(text))
    const written = []
    let files = { count: 0, bytes: 0, damaged: /** @type {string[]} */ ([]) }
    for (const table of kept) {
      told(`${table.name}, table ${written.length + 1} of ${kept.length}`)
      const rows = await writeTable(archive, client, table)
      written.push({ name: table.name, columns: table.columns, rows })
      if (table.name === 'StoredFile') files = await writeFiles(archive, client, told)
    }
    await client.query('rollback')
    const manifest = {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      application,
      ...snapshot,
      leftOut: Object.keys(NOT_KEPT),
      tables: written,
      files,
      parts: [...archive.parts],
    }
    await archive.finish(manifest)
    return manifest
  })
}

/**
 * @typedef {object} Manifest
 * @property {string} format
 * @property {number} formatVersion
 * @property {string} application version of the program that wrote it
 * @property {string} at ISO time of the snapshot
 * @property {string} postgres
 * @property {string | null} head of the ledger, "seq:hash"
 * @property {import('./content.mjs').AppliedMigration[]} migrations
 * @property {Record<string, string>} counters
 * @property {string[]} leftOut
 * @property {{ name: string, columns: string[], rows: number }[]} tables
 * @property {{ count: number, bytes: number, damaged: string[] }} files
 * @property {import('./archive-writer.mjs').Part[]} parts
 */

/** @returns {Promise<number>} rows */
async function writeTable(archive, client, table) {
  let lines = []
  let characters = 0
  let rows = 0
  let parts = 0
  const flush = async () => {
    if (lines.length === 0) return
    const bytes = await pack(`${lines.join('\n')}\n`)
    await archive.add(`tables/${table.name}/${String(++parts).padStart(5, '0')}.jsonl.gz`, bytes)
    lines = []
    characters = 0
  }
  for await (const some of rowsOf(client, table)) {
    for (const { line } of some) {
      lines.push(line)
      characters += line.length
      if (characters >= PART_CHARACTERS) await flush()
    }
    rows += some.length
  }
  await flush()
  return rows
}

async function writeFiles(archive, client, told) {
  const all = await storedFiles(client)
  const damaged = []
  let bytes = 0
  for (const [at, file] of all.entries()) {
    told(`file ${at + 1} of ${all.length}, ${Math.round(bytes / 1e6)} MB`)
    const part = await archive.addStream(`files/${file.sha256}`, file.bytes, bytesOf(client, file.sha256))
    // kept all the same: what is damaged in the registry is better had than lost, and verification names it
    if (part.sha256 !== file.sha256) damaged.push(file.sha256)
    bytes += file.bytes
  }
  return { count: all.length, bytes, damaged }
}
