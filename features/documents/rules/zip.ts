import { type ByteSource, readFrom, readTail } from './source'

/**
 * The directory at the end of a ZIP archive (PKWARE APPNOTE 4.3), read strictly: what Word and Excel write, and
 * nothing that two programs could read in two ways. Nothing is unpacked here.
 */
export type ZipEntry = {
  name: string
  /** Packed by DEFLATE; else it lies there as it is. */
  isDeflated: boolean
  packed: number
  size: number
  /** Where its own header stands. */
  at: number
}

/** `BOMB`: it would unpack to far more than any paper has. `PATHS`: names that lead out of a folder, or twice to one. */
export type ZipFault = 'BROKEN' | 'LOCKED' | 'BOMB' | 'PATHS'
export type ZipRead = { ok: true; entries: ZipEntry[] } | { ok: false; fault: ZipFault }

/** The record at the end without its comment, which neither Word nor Excel writes. */
const DIRECTORY_END = 22
const ENTRY = 46
const LOCAL = 30

const MOST_ENTRIES = 10_000
const MOST_DIRECTORY = 2 * 1024 * 1024
/** What all entries say of themselves, and how many times the file that may be: sheets of zeros pack well. */
const MOST_UNPACKED = 1024 * 1024 * 1024
const MOST_RATIO = 200
/** So much may any file unpack to: no bomb. */
const HARMLESS = 16 * 1024 * 1024

type DirectoryEnd = { entries: number; bytes: number; at: number }

/**
 * The record with which an archive ends, wherever in these bytes; null: it is no archive.
 * @param tail the last bytes of the file
 */
function directoryEnd(tail: Uint8Array): DirectoryEnd | null {
  const bytes = Buffer.from(tail)
  const at = bytes.lastIndexOf('PK\x05\x06', bytes.length - DIRECTORY_END, 'latin1')
  if (at < 0 || at + DIRECTORY_END > bytes.length) return null
  const end = {
    entries: bytes.readUInt16LE(at + 10),
    bytes: bytes.readUInt32LE(at + 12),
    at: bytes.readUInt32LE(at + 16),
  }
  return end.entries > 0 && end.bytes >= end.entries * ENTRY ? end : null
}

/** Whether another file is an archive too: archives are read from the end, so that one can hide behind anything. */
export const isArchiveToo = async (source: ByteSource): Promise<boolean> =>
  directoryEnd(await readTail(source, DIRECTORY_END + 0xffff)) !== null

/** All entries, once directory and headers agree. Bounded: 10,000 entries, 2 MB of directory. */
export async function readDirectory(source: ByteSource): Promise<ZipRead> {
  const end = directoryEnd(await readTail(source, DIRECTORY_END))
  // Directory and record stand one behind the other and end the file: nothing before, between or behind them.
  if (!end || end.at + end.bytes + DIRECTORY_END !== source.bytes) return { ok: false, fault: 'BROKEN' }
  if (end.entries > MOST_ENTRIES || end.bytes > MOST_DIRECTORY) return { ok: false, fault: 'BOMB' }
  const entries = entriesOf(Buffer.from(await readFrom(source, end.at, end.bytes)), end.entries)
  const found = entries
    ? (entriesFault(entries, source.bytes) ?? (await layoutFault(source, entries, end.at)))
    : 'BROKEN'
  if (found || !entries) return { ok: false, fault: found ?? 'BROKEN' }
  return { ok: true, entries: entries.map(({ isLocked: _, ...entry }) => entry) }
}

type Listed = ZipEntry & { isLocked: boolean }

/** null: the directory is not what the record says. */
function entriesOf(directory: Buffer, count: number): Listed[] | null {
  const entries: Listed[] = []
  let at = 0
  while (at < directory.length) {
    if (at + ENTRY > directory.length || directory.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      return null
    const method = directory.readUInt16LE(at + 10)
    const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    if (method !== 0 && method !== 8) return null
    entries.push({
      name: directory.toString('utf8', at + ENTRY, at + ENTRY + name),
      isDeflated: method === 8,
      isLocked: (directory.readUInt16LE(at + 8) & 0x2041) !== 0,
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    })
    at += ENTRY + name + extra + comment
  }
  return at === directory.length && entries.length === count && count > 0 ? entries : null
}

function entriesFault(entries: readonly Listed[], bytes: number): ZipFault | null {
  if (entries.some(({ isLocked }) => isLocked)) return 'LOCKED'
  if (entries.some(({ isDeflated, packed, size }) => !isDeflated && packed !== size)) return 'BROKEN'
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > Math.min(MOST_UNPACKED, Math.max(HARMLESS, bytes * MOST_RATIO))) return 'BOMB'
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  return names.size < entries.length || entries.some(({ name }) => !isPlainName(name)) ? 'PATHS' : null
}

/** A path inside the archive: no root, no way up, no drive, no second kind of slash. */
function isPlainName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a name.
  return name !== '' && !/^\/|[\\:\x00-\x1f\x7f\ufffd]|(^|\/)\.{1,2}(\/|$)/.test(name)
}

/** Each entry stands where the directory says, under the same name, and none lies over another. */
async function layoutFault(
  source: ByteSource,
  entries: readonly ZipEntry[],
  end: number,
): Promise<ZipFault | null> {
  let free = 0
  for (const entry of entries.toSorted((a, b) => a.at - b.at)) {
    const at = await dataAt(source, entry)
    if (at === null || entry.at < free || (free === 0 && entry.at !== 0)) return 'BROKEN'
    free = at + entry.packed
  }
  return free <= end ? null : 'BROKEN'
}

/** Where the content of an entry begins; null: its own header says something else than the directory. */
async function dataAt(source: ByteSource, { name, at, isDeflated }: ZipEntry): Promise<number | null> {
  const wanted = Buffer.from(name)
  const local = Buffer.from(await readFrom(source, at, LOCAL + wanted.length))
  const isSame =
    local.length === LOCAL + wanted.length &&
    local.toString('latin1', 0, 4) === 'PK\x03\x04' &&
    local.readUInt16LE(8) === (isDeflated ? 8 : 0) &&
    local.readUInt16LE(26) === wanted.length &&
    local.subarray(LOCAL).equals(wanted)
  return isSame ? at + LOCAL + wanted.length + local.readUInt16LE(28) : null
}

/** The content of an entry as it lies there. */
export async function packedContent(source: ByteSource, entry: ZipEntry): Promise<Uint8Array> {
  const at = await dataAt(source, entry)
  return at === null ? new Uint8Array() : readFrom(source, at, entry.packed)
}
