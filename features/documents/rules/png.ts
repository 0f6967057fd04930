import { latin1 } from './content'
import type { FileFault } from './fault'
import { pictureBroken, pictureTruncated, secondFileFault, sizeFault } from './picture'
import { type ByteSource, readFrom } from './source'

const SIGNATURE_BYTES = 8
/** Length, type and check sum: what each part has beside its content. */
const FRAME_BYTES = 12
const MOST_PARTS = 50_000

/** What stands against a picture in PNG, by its parts (W3C PNG, 5): its head first, some content, its end. */
export async function pngFault(source: ByteSource): Promise<FileFault | null> {
  let isDrawn = false
  let at = SIGNATURE_BYTES
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const frame = Buffer.from(await readFrom(source, at, 8))
    if (frame.byteLength < 8) return pictureTruncated()
    const [length, type] = [frame.readUInt32BE(0), latin1(frame.subarray(4))]
    if (!/^[A-Za-z]{4}$/.test(type) || (parts === 0) !== (type === 'IHDR')) return pictureBroken()
    if (at + FRAME_BYTES + length > source.bytes) return pictureTruncated()
    if (type === 'IHDR') {
      const tooLarge = await headFault(source, at + 8, length)
      if (tooLarge) return tooLarge
    }
    isDrawn ||= type === 'IDAT'
    at += FRAME_BYTES + length
    if (type === 'IEND') return isDrawn && length === 0 ? secondFileFault(source, at) : pictureBroken()
  }
  return pictureBroken()
}

async function headFault(source: ByteSource, at: number, length: number): Promise<FileFault | null> {
  if (length !== 13) return pictureBroken()
  const head = Buffer.from(await readFrom(source, at, length))
  return sizeFault(head.readUInt32BE(0), head.readUInt32BE(4))
}
