import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * A digest over the names and contents of files and, entering them, of folders; what does not exist counts as absent.
 * @param {string} base names are taken relative to it, so that a moved checkout keeps its stamps
 * @param {string[]} entries
 * @param {(file: string) => boolean} [skip] by relative path, with forward slashes
 */
export function digestOf(base, entries, skip = () => false) {
  const hash = createHash('sha256')
  for (const file of entries.flatMap((entry) => filesUnder(path.join(base, entry))).sort()) {
    const name = path.relative(base, file).replaceAll(path.sep, '/')
    if (skip(name)) continue
    hash.update(`${name}\0`).update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** @param {string} entry @returns {string[]} */
function filesUnder(entry) {
  const found = fs.statSync(entry, { throwIfNoEntry: false })
  if (!found) return []
  if (found.isFile()) return [entry]
  return fs.readdirSync(entry).flatMap((name) => filesUnder(path.join(entry, name)))
}

/** @param {string} file */
export const readStamp = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined)

/** @param {string} file @param {string} value */
export function writeStamp(file, value) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${value}\n`)
}
