import { createHash } from 'node:crypto'
import { Halt } from '../platform/halt.mjs'

/** What was to be read ends too soon. */
class Truncated extends Halt {
  constructor() {
    super('The backup ends too soon: it was cut off. Nothing was changed.')
  }
}

/** Reads a stream in pieces of the size that is asked for, and keeps a SHA-256 of all that it has given. */
export class ByteReader {
  #source
  #rest = Buffer.alloc(0)
  #hash = createHash('sha256')

  /** @param {AsyncIterable<Buffer>} source */
  constructor(source) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** SHA-256 of everything that was read so far, in hex. */
  digest() {
    return this.#hash.copy().digest('hex')
  }

  /** @param {number} size @returns {Promise<Buffer>} exactly so many bytes @throws {Halt} */
  async read(size) {
    const bytes = await this.readUpTo(size)
    if (bytes.length < size) throw new Truncated()
    return bytes
  }

  /** @param {number} size @returns {Promise<Buffer>} fewer at the end */
  async readUpTo(size) {
    const pieces = []
    let missing = size
    while (missing > 0 && (await this.#fill())) {
      const piece = this.#rest.subarray(0, missing)
      this.#rest = this.#rest.subarray(piece.length)
      missing -= piece.length
      pieces.push(piece)
    }
    const bytes = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)
    this.#hash.update(bytes)
    return bytes
  }

  /** The next so many bytes, as they come. @param {number} size */
  async *take(size) {
    for (let left = size; left > 0; ) {
      if (!(await this.#fill())) throw new Truncated()
      const piece = this.#rest.subarray(0, left)
      this.#rest = this.#rest.subarray(piece.length)
      left -= piece.length
      this.#hash.update(piece)
      yield piece
    }
  }

  /** Up to the next line feed, without it. @param {number} limit @throws {Halt} where none comes within the limit */
  async readLine(limit) {
    const bytes = []
    for (let byte = await this.read(1); byte[0] !== 10; byte = await this.read(1)) {
      if (bytes.length >= limit) throw new Truncated()
      bytes.push(byte[0])
    }
    return Buffer.from(bytes).toString('utf8')
  }

  async isAtEnd() {
    return !(await this.#fill())
  }

  async #fill() {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#source.next()
      if (done) return false
      this.#rest = value
    }
    return true
  }
}
