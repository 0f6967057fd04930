import { type ByteSource, readFrom } from './source'

/** Names that Word and Excel give what they hide behind a password ([MS-OFFCRYPTO] 2.3.4), as they are written there. */
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
const DIRECTORY_PART = 4096

/**
 * Whether a compound file, in which Office kept its texts until 2007, is a newer text behind a password: told by the
 * names in its directory ([MS-CFB] 2.2: the address of the directory stands at byte 48, the size of a sector at 30).
 */
export async function isLockedOffice(source: ByteSource): Promise<boolean> {
  const head = Buffer.from(await readFrom(source, 0, 512))
  if (head.length < 512) return false
  const sector = 2 ** Math.min(head.readUInt16LE(30), 16)
  const directory = await readFrom(source, (head.readUInt32LE(48) + 1) * sector, DIRECTORY_PART)
  return Buffer.from(directory).includes(LOCKED_STREAM)
}
