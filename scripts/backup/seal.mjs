import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { promisify } from 'node:util'
import { Halt } from '../platform/halt.mjs'
import { ByteReader } from './byte-reader.mjs'

// Bytes under a passphrase, in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): records of 64 KiB,
// each with AES-256-GCM under a nonce of prefix, number and "is the last one". A record that was altered, moved, left
// out or put in does not open, and neither does a file whose end was cut off. docs/decisions/0028-backup.md says how to
// open one without this program.

export const MAGIC = 'lai-chau-registry sealed backup 1'
const RECORD = 64 * 1024
const TAG = 16
/** 2^17 · 8 · 128 B = 128 MiB and some tenths of a second for each try. */
const COST = { N: 2 ** 17, r: 8, p: 1 }
const DEAREST = 2 ** 20

/** @typedef {{ kdf: 'scrypt', N: number, r: number, p: number, salt: string, nonce: string, check: string }} Lock */

/**
 * @param {string} passphrase
 * @returns {Promise<{ header: Buffer, seal: Sealer }>} the lines before the first record, and what makes the records
 */
export async function newSeal(passphrase) {
  const salt = randomBytes(16)
  const nonce = randomBytes(7)
  const { key, check } = await keysOf(passphrase, { ...COST, salt })
  /** @type {Lock} */
  const lock = { kdf: 'scrypt', ...COST, salt: hex(salt), nonce: hex(nonce), check: hex(check) }
  const header = Buffer.from(`${MAGIC}\n${JSON.stringify(lock)}\n`)
  return { header, seal: new Sealer(key, nonce, header) }
}

class Sealer {
  #key
  #prefix
  #header
  #number = 0
  #held = Buffer.alloc(0)

  constructor(/** @type {Buffer} */ key, /** @type {Buffer} */ prefix, /** @type {Buffer} */ header) {
    this.#key = key
    this.#prefix = prefix
    this.#header = header
  }

  /** @param {Buffer} bytes @returns {Buffer[]} whole records; one is always held back, since it may be the last */
  push(bytes) {
    this.#held = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes
    const records = []
    while (this.#held.length > RECORD) {
      records.push(this.#record(this.#held.subarray(0, RECORD), false))
      this.#held = this.#held.subarray(RECORD)
    }
    return records
  }

  /** The last record. */
  end() {
    return this.#record(this.#held, true)
  }

  #record(/** @type {Buffer} */ bytes, /** @type {boolean} */ isLast) {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#prefix, this.#number++, isLast))
    cipher.setAAD(this.#header)
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  }
}

/**
 * The key of a sealed file, tried at its lock.
 * @param {string} lockLine the line after the magic one
 * @param {string} passphrase
 * @throws {Halt} for a wrong passphrase or a damaged lock
 */
export async function openLock(lockLine, passphrase) {
  const lock = parseLock(lockLine)
  const { key, check } = await keysOf(passphrase, { ...lock, salt: Buffer.from(lock.salt, 'hex') })
  const expected = Buffer.from(lock.check, 'hex')
  if (expected.length !== check.length || !timingSafeEqual(expected, check))
    throw new Halt(
      'The passphrase is wrong (or the first lines of the backup were altered). Nothing was changed.',
    )
  return { key, prefix: Buffer.from(lock.nonce, 'hex'), header: Buffer.from(`${MAGIC}\n${lockLine}\n`) }
}

/**
 * @param {ByteReader} reader behind the header
 * @param {Awaited<ReturnType<typeof openLock>>} lock
 * @returns {AsyncGenerator<Buffer>}
 * @throws {Halt} at the first record that does not open
 */
export async function* unsealed(reader, { key, prefix, header }) {
  for (let number = 0, isLast = false; !isLast; number++) {
    const record = await reader.readUpTo(RECORD + TAG)
    isLast = await reader.isAtEnd()
    if (record.length < TAG) throw altered(number)
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, number, isLast))
    decipher.setAAD(header)
    decipher.setAuthTag(record.subarray(-TAG))
    const bytes = decipher.update(record.subarray(0, -TAG))
    try {
      decipher.final()
    } catch {
      throw altered(number)
    }
    yield bytes
  }
}

/** @param {number} record */
const altered = (record) =>
  new Halt(
    `The backup was altered, damaged or cut off (its part ${record + 1} of 64 KiB does not open). Nothing was changed.`,
  )

/** @param {Buffer} prefix 7 bytes @param {number} number @param {boolean} isLast */
function nonceOf(prefix, number, isLast) {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(number, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

/** 32 bytes that encrypt, 32 that tell a wrong passphrase. */
async function keysOf(passphrase, { N, r, p, salt }) {
  const options = { N, r, p, maxmem: 256 * N * r }
  const bytes = await promisify(scrypt)(passphrase.normalize('NFC'), salt, 64, options)
  return {
    key: bytes.subarray(0, 32),
    check: createHmac('sha256', bytes.subarray(32)).update(MAGIC).digest(),
  }
}

/** @param {string} line @returns {Lock} */
function parseLock(line) {
  try {
    const lock = JSON.parse(line)
    const isKnown =
      lock.kdf === 'scrypt' && lock.r === COST.r && lock.p === COST.p && lock.N > 1 && lock.N <= DEAREST
    if (isKnown && /^[0-9a-f]{14}$/.test(lock.nonce)) return lock
  } catch {} // said below
  throw new Halt('The first lines of the backup were altered. Nothing was changed.')
}

const hex = (/** @type {Buffer} */ bytes) => bytes.toString('hex')
