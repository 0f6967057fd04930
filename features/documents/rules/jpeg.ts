import type { FileFault } from './fault'
import { pictureBroken, pictureTruncated, secondFileFault, sizeFault } from './picture'
import { type ByteSource, readFrom } from './source'

/** Markers of ITU-T T.81, table B.1: the second of their two bytes. */
const END = 0xd9
const SCAN = 0xda
/** Frames that browsers draw: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2])
/** Lossless, hierarchical or arithmetic frames: nothing that an office has draws them. */
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

const MOST_SEGMENTS = 5_000
/** A progressive picture has some ten; thousands keep a browser busy for minutes. */
const MOST_SCANS = 100

/** What stands against a picture in JPEG, by its segments: one frame, then scans up to the end. */
export async function jpegFault(source: ByteSource): Promise<FileFault | null> {
  let [isFramed, scans, at] = [false, 0, 2]
  for (let segments = 0; segments < MOST_SEGMENTS && scans <= MOST_SCANS; segments++) {
    const marker = await markerAt(source, at)
    if (marker === null) return at >= source.bytes ? pictureTruncated() : pictureBroken()
    if (marker.code === END) return scans > 0 ? secondFileFault(source, marker.behind) : pictureBroken()
    const length = Buffer.from(await readFrom(source, marker.behind, 2))
    if (length.byteLength < 2) return pictureTruncated()
    at = marker.behind + length.readUInt16BE(0)
    if (length.readUInt16BE(0) < 2 || OTHER_FRAMES.has(marker.code)) return pictureBroken()
    if (FRAMES.has(marker.code)) {
      const wrong = isFramed ? pictureBroken() : await frameFault(source, marker.behind + 2)
      if (wrong) return wrong
      isFramed = true
    }
    if (marker.code !== SCAN) continue
    if (!isFramed) return pictureBroken()
    scans += 1
    at = await endOfScan(source, at)
  }
  return pictureBroken()
}

/** The marker at a place; before it any number of 0xff may stand. */
async function markerAt(source: ByteSource, at: number): Promise<{ code: number; behind: number } | null> {
  const bytes = await readFrom(source, at, 64)
  const code = bytes.findIndex((byte) => byte !== 0xff)
  return code < 1 ? null : { code: bytes[code] ?? 0, behind: at + code + 1 }
}

async function frameFault(source: ByteSource, at: number): Promise<FileFault | null> {
  const frame = Buffer.from(await readFrom(source, at, 6))
  if (frame.byteLength < 6 || ![1, 3, 4].includes(frame[5] ?? 0)) return pictureBroken()
  return sizeFault(frame.readUInt16BE(3), frame.readUInt16BE(1))
}

/** Where the next marker stands. */
async function endOfScan(source: ByteSource, from: number): Promise<number> {
  for (let at = from; at < source.bytes; ) {
    const piece = await source.from(at)
    for (let i = piece.indexOf(0xff); i >= 0; i = piece.indexOf(0xff, i + 1)) {
      const code = piece[i + 1] ?? (await readFrom(source, at + i + 1, 1))[0]
      if (code !== undefined && !isDrawing(code)) return at + i
    }
    at += piece.byteLength
  }
  return source.bytes
}

/** Behind 0xff within a scan: a plain 0xff, filling, or the mark of a restart. */
const isDrawing = (code: number): boolean => code === 0 || code === 0xff || (code >= 0xd0 && code <= 0xd7)
