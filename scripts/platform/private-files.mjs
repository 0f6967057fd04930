import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Letters, digits, - and _: safe in a connection string without escaping. 144 random bits. */
export const randomSecret = () => randomBytes(18).toString('base64url')

/**
 * Makes the folder for data and secrets, which only its owner may enter.
 * @param {string} folder
 */
export const makePrivateFolder = (folder) => fs.mkdirSync(folder, { recursive: true, mode: 0o700 })

/**
 * Writes a file that only its owner may read; whole or not at all, so that a kill in between leaves the old one.
 * @param {string} file
 * @param {string} content
 */
export function writePrivate(file, content) {
  const part = `${file}.${process.pid}.part`
  fs.rmSync(part, { force: true })
  try {
    fs.writeFileSync(part, content, { mode: 0o600 })
    fs.renameSync(part, file)
  } finally {
    fs.rmSync(part, { force: true })
  }
}

/**
 * The content of a private file, made by `make` the first time.
 * @param {string} file
 * @param {() => string} make
 */
export function readOrCreatePrivate(file, make) {
  if (!fs.existsSync(file)) {
    makePrivateFolder(path.dirname(file))
    writePrivate(file, make())
  }
  return fs.readFileSync(file, 'utf8').trim()
}
