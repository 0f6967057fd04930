// The part of the tar format (POSIX ustar) that an archive of ours needs: plain files with short names.

const BLOCK = 512
const MAXIMUM = 0o77777777777 // 8 GiB

/** @typedef {{ name: string, size: number, mtime: number }} TarEntry */

/** @param {TarEntry} entry @returns {Buffer} the block before its bytes */
export function tarHeader({ name, size, mtime }) {
  if (Buffer.byteLength(name) > 100 || size > MAXIMUM)
    throw new Error(`no room in a tar header: ${name}, ${size}`)
  const block = Buffer.alloc(BLOCK)
  const field = (/** @type {string} */ text, /** @type {number} */ at) => block.write(text, at, 'latin1')
  const octal = (/** @type {number} */ value, /** @type {number} */ width) =>
    value.toString(8).padStart(width, '0')
  block.write(name, 0, 'utf8')
  field(octal(0o600, 7), 100)
  field(octal(0, 7), 108)
  field(octal(0, 7), 116)
  field(octal(size, 11), 124)
  field(octal(mtime, 11), 136)
  field(' '.repeat(8), 148)
  field('0', 156)
  field('ustar\0', 257)
  field('00', 263)
  const sum = block.reduce((total, byte) => total + byte, 0)
  field(`${octal(sum, 6)}\0 `, 148)
  return block
}

/** What follows the bytes of a file, so that the next one begins on a block. @param {number} size */
export const tarPadding = (size) => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** How an archive ends. */
export const tarEnd = Buffer.alloc(2 * BLOCK)

export const tarBlock = BLOCK

/**
 * @param {Buffer} block
 * @returns {TarEntry | undefined} undefined for what `tarHeader` can't have written
 */
export function parseTarHeader(block) {
  const text = (/** @type {number} */ from, /** @type {number} */ to) =>
    block.toString('utf8', from, to).replace(/\0.*$/s, '')
  const entry = {
    name: text(0, 100),
    size: Number.parseInt(text(124, 135), 8),
    mtime: Number.parseInt(text(136, 147), 8),
  }
  const isOurs =
    entry.name !== '' &&
    Number.isSafeInteger(entry.size) &&
    Number.isSafeInteger(entry.mtime) &&
    tarHeader(entry).equals(block)
  return isOurs ? entry : undefined
}
