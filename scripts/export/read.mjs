import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { migrationsOf, prepareEmpty } from '../backup/empty.mjs'
import { Filling } from '../backup/fill.mjs'
import { withClient } from '../database/connect.mjs'
import { Halt } from '../platform/halt.mjs'
import { MANIFEST, SUMS, sumsOf } from './folder-writer.mjs'
import { FORMAT, FORMAT_VERSION } from './write.mjs'

/**
 * Holds every file of an export against its SHA-256.
 * @param {string} folder
 * @param {(progress: string) => void} [told]
 * @throws {Halt}
 */
export async function checkExport(folder, told = () => {}) {
  const manifest = readManifest(folder)
  const listed = [...manifest.parts, await describe(folder, MANIFEST)]
  if (fs.readFileSync(path.join(folder, SUMS), 'utf8') !== sumsOf(listed)) throw altered(SUMS)
  for (const part of manifest.parts) {
    told(part.name)
    if ((await describe(folder, part.name)).sha256 !== part.sha256) throw altered(part.name)
  }
  return manifest
}

/**
 * Fills an empty database from a checked export: all of it, or nothing.
 * @param {{ url: string, folder: string, manifest: Awaited<ReturnType<typeof checkExport>>, told?: (progress: string) => void }} what
 * @throws {Halt}
 */
export async function importFolder({ url, folder, manifest, told = () => {} }) {
  const migrations = migrationsOf(manifest)
  await withClient(url, async (client) => {
    await prepareEmpty(client, migrations)
    const filling = new Filling(client, manifest.tables)
    try {
      await filling.begin()
      for (const { name } of manifest.tables) {
        told(name)
        await filling.table(name, linesOf(path.join(folder, 'json', `${name}.jsonl`)))
        if (name === 'StoredFile') await fillFiles(filling, folder, manifest, told)
      }
      await filling.commit({ tables: manifest.tables, counters: {} })
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  })
}

async function fillFiles(filling, folder, { parts }, told) {
  for (const { name } of parts.filter((part) => part.name.startsWith('files/'))) {
    told(name)
    await filling.file(path.basename(name), fs.createReadStream(path.join(folder, name)))
  }
}

/** By line feeds alone, as they were written. @param {string} file */
async function* linesOf(file) {
  let begun = []
  for await (const bytes of fs.createReadStream(file)) {
    let from = 0
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      yield Buffer.concat([...begun, bytes.subarray(from, at)]).toString('utf8')
      begun = []
      from = at + 1
    }
    begun.push(bytes.subarray(from))
  }
}

/** @param {string} folder */
function readManifest(folder) {
  const file = path.join(folder, MANIFEST)
  if (!fs.existsSync(file) || !fs.existsSync(path.join(folder, SUMS)))
    throw new Halt(`${folder} holds no export: it has no ${MANIFEST} or no ${SUMS}.`)
  let manifest
  try {
    manifest = JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    throw altered(MANIFEST)
  }
  if (manifest.format !== FORMAT || !manifest.parts?.every(({ name }) => isInside(name)))
    throw altered(MANIFEST)
  if (manifest.formatVersion > FORMAT_VERSION)
    throw new Halt('This export is of a newer form than this program knows: update the program first.')
  return manifest
}

/** A manifest from elsewhere names no file of this computer. @param {string} name */
const isInside = (name) => /^([A-Za-z0-9_-]+\/)?[A-Za-z0-9_.-]+$/.test(name) && !name.includes('..')

/** @param {string} folder @param {string} name */
async function describe(folder, name) {
  const file = path.join(folder, name)
  if (!fs.existsSync(file)) throw altered(name)
  const hash = createHash('sha256')
  for await (const bytes of fs.createReadStream(file)) hash.update(bytes)
  return { name, sha256: hash.digest('hex') }
}

/** @param {string} name */
const altered = (name) => new Halt(`The export was altered or is not whole (${name}). Nothing was changed.`)
