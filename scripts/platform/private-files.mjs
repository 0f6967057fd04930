import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Letters and digits only: safe in a connection string without escaping, and no option of a command by its first
 * letter. 24 of them, some 140 random bits.
 */
export function randomSecret() {
  let secret = ''
  while (secret.length < 24)
    secret += randomBytes(24)
      .toString('base64')
      .replace(/[^A-Za-z0-9]/g, '')
  return secret.slice(0, 24)
}

/** What an authenticator calls a secret: 160 random bits (RFC 4226 §4) in the letters of RFC 4648 §6. */
export const randomBase32 = () =>
  [...randomBytes(32)].map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('')

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
