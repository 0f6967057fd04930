import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export const MANIFEST = 'manifest.json'
export const SUMS = 'SHA256SUMS'

/** @typedef {import('../backup/archive-writer.mjs').Part} Part */

/** Writes files into a folder, and knows size and SHA-256 of each. */
export class FolderWriter {
  /** @type {Part[]} */
  parts = []
  #folder

  /** @param {string} folder that exists */
  constructor(folder) {
    this.#folder = folder
  }

  /**
   * @param {string} name such as 'json/Work.jsonl'
   * @param {(write: (bytes: Buffer | string) => Promise<void>) => Promise<void>} work
   */
  async add(name, work) {
    const file = path.join(this.#folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    const handle = await fs.promises.open(file, 'wx', 0o600)
    const hash = createHash('sha256')
    let size = 0
    try {
      await work(async (bytes) => {
        const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
        hash.update(buffer)
        size += buffer.length
        await handle.writeFile(buffer)
      })
      await handle.sync()
    } finally {
      await handle.close()
    }
    this.parts.push({ name, size, sha256: hash.digest('hex') })
  }

  /** The manifest, and the list that `sha256sum -c` reads. @param {object} manifest */
  async finish(manifest) {
    const text = `${JSON.stringify({ ...manifest, parts: [...this.parts] }, null, 1)}\n`
    await this.add(MANIFEST, (write) => write(text))
    const sums = sumsOf(this.parts)
    await this.add(SUMS, (write) => write(sums))
  }
}

/** @param {Part[]} parts */
export const sumsOf = (parts) => parts.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
