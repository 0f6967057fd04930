import { crc32, deflateSync } from 'node:zlib'

type Wanted = { width?: number; height?: number; bytes?: number }

/** A grey picture in PNG; `claims` says another size in its head than it has. */
export function madeUpPng({ width = 8, height = 8, bytes = 0 }: Wanted = {}, claims: Wanted = {}): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(claims.width ?? width, 0)
  head.writeUInt32BE(claims.height ?? height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const dots = deflateSync(Buffer.alloc((width + 1) * height, 128))
  const parts = [pngPart('IHDR', head), pngPart('IDAT', dots), pngPart('IEND', Buffer.alloc(0))]
  const missing = bytes - 8 - Buffer.concat(parts).length - 12
  if (missing > 0) parts.splice(1, 0, pngPart('teXt', Buffer.alloc(missing, '.')))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function pngPart(type: string, content: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(type), content])
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const segment = (code: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, code, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** Of one grey square of 8 × 8 dots, drawn as any browser draws it (ITU-T T.81): one table, one code, one scan. */
export function madeUpJpeg(claims: Wanted & { comment?: string; frame?: number } = {}): Buffer {
  const { width = 8, height = 8, comment = '', frame: code = 0xc0, bytes = 0 } = claims
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  const oneCode = (kind: number) => segment(0xc4, Buffer.from([kind, 1, ...Array(15).fill(0), 0]))
  const filling = bytes > 0 ? segment(0xfe, Buffer.alloc(Math.min(bytes, 65_000), '.')) : Buffer.alloc(0)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xfe, Buffer.from(comment || 'made up')),
    ...Array(Math.ceil(bytes / 65_000)).fill(filling),
    segment(0xdb, Buffer.from([0, ...Array(64).fill(1)])),
    segment(code, frame),
    oneCode(0x00),
    oneCode(0x10),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    // Two bits a square; 0xff in a scan is written with a 0 behind it, and the mark of a restart is no end.
    Buffer.alloc(Math.min(Math.ceil((Math.ceil(width / 8) * Math.ceil(height / 8)) / 4), 1000)),
    Buffer.from([0x3f, 0xff, 0x00, 0xff, 0xd0, 0x3f, 0xff, 0xd9]),
  ])
}
