import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { Halt } from '../platform/halt.mjs'
import { archiveTail, LAST, MANIFEST } from './archive-writer.mjs'
import { ByteReader } from './byte-reader.mjs'
import { MAGIC, openLock, unsealed } from './seal.mjs'
import { parseTarHeader, tarBlock, tarPadding } from './tar.mjs'

const LONGEST_LOCK = 1_000
const LARGEST_MANIFEST = 256 * 1024 * 1024

/** @typedef {Awaited<ReturnType<typeof openLock>> | null} Lock null: not sealed */

/**
 * Looks whether a file is sealed, and tries the passphrase.
 * @param {string} file
 * @param {() => Promise<string | null>} askPassphrase asked for a sealed file only
 * @returns {Promise<Lock>}
 * @throws {Halt}
 */
export async function unlock(file, askPassphrase) {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Halt(`There is no file ${file}.`)
  const stream = fs.createReadStream(file)
  try {
    const reader = new ByteReader(stream)
    if ((await reader.readUpTo(MAGIC.length + 1)).toString('latin1') !== `${MAGIC}\n`) return null
    const line = await reader.readLine(LONGEST_LOCK)
    const passphrase = await askPassphrase()
    if (!passphrase)
      throw new Halt(
        'This backup is sealed: give its passphrase (BACKUP_PASSPHRASE, or --passphrase-file FILE).',
      )
    return await openLock(line, passphrase)
  } finally {
    stream.destroy()
  }
}

/**
 * The files of an archive, one after the other; behind the last one the end of the archive is checked.
 * @param {string} file
 * @param {Lock} lock
 * @returns {AsyncGenerator<{ name: string, size: number, bytes: AsyncGenerator<Buffer> }>}
 * @throws {Halt} where a byte is not as it was written
 */
export async function* readArchive(file, lock) {
  const stream = fs.createReadStream(file, { highWaterMark: 256 * 1024 })
  try {
    const raw = new ByteReader(stream)
    if (lock) await raw.read(lock.header.length)
    const reader = lock ? new ByteReader(unsealed(raw, lock)) : raw
    for (;;) {
      const before = reader.digest()
      const header = await reader.read(tarBlock)
      const entry = parseTarHeader(header)
      if (!entry) throw notAnArchive()
      if (entry.name === LAST) {
        const tail = Buffer.concat([header, await reader.readUpTo(tarBlock * 8)])
        if (!tail.equals(archiveTail(before, entry.mtime))) throw damaged('its last file')
        return
      }
      const bytes = reader.take(entry.size)
      yield { ...entry, bytes }
      for await (const _ of bytes) {
        // what was not wanted is passed over
      }
      if (!(await reader.read(tarPadding(entry.size).length)).every((byte) => byte === 0))
        throw damaged(entry.name)
    }
  } finally {
    stream.destroy()
  }
}

/**
 * Reads an archive whole and holds every byte against the manifest and the digest of all.
 * @param {string} file
 * @param {Lock} lock
 * @param {(progress: string) => void} [told]
 * @returns {Promise<import('./write.mjs').Manifest>}
 * @throws {Halt}
 */
export async function checkArchive(file, lock, told = () => {}) {
  const met = []
  let manifest
  let read = 0
  for await (const { name, size, bytes } of readArchive(file, lock)) {
    if (manifest) throw damaged(name)
    if (name === MANIFEST) {
      if (size > LARGEST_MANIFEST) throw damaged(name)
      manifest = parse(await collect(bytes))
      continue
    }
    const hash = createHash('sha256')
    for await (const piece of bytes) hash.update(piece)
    met.push({ name, size, sha256: hash.digest('hex') })
    read += size
    told(`${Math.round(read / 1e6)} MB read`)
  }
  if (!manifest) throw damaged(MANIFEST)
  if (JSON.stringify(met) !== JSON.stringify(manifest.parts)) throw damaged(differing(met, manifest.parts))
  return manifest
}

/** @param {AsyncIterable<Buffer>} bytes */
export async function collect(bytes) {
  const pieces = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** @param {Buffer} bytes */
function parse(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw damaged(MANIFEST)
  }
}

const differing = (met, parts) =>
  met.find((part, at) => JSON.stringify(part) !== JSON.stringify(parts?.[at]))?.name ?? MANIFEST

/** @param {string} where */
const damaged = (where) => new Halt(`The backup was altered or damaged (${where}). Nothing was changed.`)

const notAnArchive = () =>
  new Halt('This is no backup of the registry, or it was altered or damaged. Nothing was changed.')
