import { createHash } from 'node:crypto'
import { tarEnd, tarHeader, tarPadding } from './tar.mjs'

export const MANIFEST = 'manifest.json'
export const LAST = 'archive.sha256'

/** @typedef {{ name: string, size: number, sha256: string }} Part */

/**
 * Writes a tar archive whose last file is the SHA-256 of all bytes before it: one byte that is another anywhere in the
 * archive is noticed, in its headers too.
 */
export class ArchiveWriter {
  /** @type {Part[]} */
  parts = []
  #hash = createHash('sha256')
  #write
  #mtime

  /** @param {(bytes: Buffer) => Promise<void>} write @param {string} at ISO time of what is kept */
  constructor(write, at) {
    this.#write = write
    this.#mtime = mtimeOf(at)
  }

  /** @param {string} name @param {Buffer} bytes */
  add(name, bytes) {
    return this.addStream(name, bytes.length, [bytes])
  }

  /**
   * @param {string} name
   * @param {number} size how many bytes will come
   * @param {AsyncIterable<Buffer> | Buffer[]} pieces
   * @returns {Promise<Part>}
   */
  async addStream(name, size, pieces) {
    const hash = createHash('sha256')
    let came = 0
    await this.#put(tarHeader({ name, size, mtime: this.#mtime }))
    for await (const piece of pieces) {
      hash.update(piece)
      came += piece.length
      await this.#put(piece)
    }
    if (came !== size) throw new Error(`${name} has ${came} bytes and not ${size}`)
    await this.#put(tarPadding(size))
    const part = { name, size, sha256: hash.digest('hex') }
    this.parts.push(part)
    return part
  }

  /** The manifest, then the end. @param {object} manifest */
  async finish(manifest) {
    await this.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`))
    await this.#write(archiveTail(this.#hash.digest('hex'), this.#mtime))
  }

  async #put(/** @type {Buffer} */ bytes) {
    this.#hash.update(bytes)
    await this.#write(bytes)
  }
}

/** @param {string} at */
const mtimeOf = (at) => Math.floor(Date.parse(at) / 1000)

/**
 * The last bytes of an archive, from the header of its last file on: they follow from what is before them.
 * @param {string} digest @param {number} mtime
 */
export function archiveTail(digest, mtime) {
  const line = Buffer.from(`${digest}\n`)
  return Buffer.concat([
    tarHeader({ name: LAST, size: line.length, mtime }),
    line,
    tarPadding(line.length),
    tarEnd,
  ])
}
