import { latin1 } from './content'
import { type ByteSource, readFrom } from './source'

/** Unpacks what DEFLATE packed, up to so many bytes; null: it is damaged, or longer. What stands behind it is left. */
export type Unpack = (packed: Uint8Array, most: number) => Promise<Uint8Array | null>

/** An object of a PDF stands in plain sight, or with others in an object stream (ISO 32000-1, 7.5.7). */
export const OBJECT_STREAM = 'ObjStm'

/** Far above what programs write: some hundred objects to a stream, some ten kilobytes. */
const MOST_HEAD = 4096
const MOST_PACKED = 1024 * 1024
const MOST_UNPACKED = 8 * 1024 * 1024
const MOST_STREAMS = 3_000

/**
 * Reads the object streams of one file, as they are come upon.
 * @returns a reader: the text of the stream whose head names itself at a place; '' where it is not packed, and lies in
 * plain sight; null where nobody can tell what is in it
 */
export function objectStreams(source: ByteSource, unpack: Unpack): (at: number) => Promise<string | null> {
  let left = MOST_STREAMS
  return async (at) => {
    if (left-- === 0) return null
    const from = Math.max(0, at - MOST_HEAD)
    const around = latin1(await readFrom(source, from, 2 * MOST_HEAD))
    const begin = around.lastIndexOf('obj', at - from)
    const end = /\bstream\r?\n/.exec(around.slice(at - from))
    if (begin < 0 || !end) return null
    const head = around.slice(begin, at - from + end.index)
    const way = packingOf(head)
    if (way !== 'DEFLATE') return way === 'NONE' ? '' : null
    const data = at + end.index + end[0].length
    const unpacked = await unpack(await readFrom(source, data, lengthOf(head)), MOST_UNPACKED)
    return unpacked && latin1(unpacked)
  }
}

/** How the head of a stream says that it is packed; whoever spells that by numbers or in layers has a reason. */
function packingOf(head: string): 'NONE' | 'DEFLATE' | 'OTHER' {
  if (/#|\/Crypt\b|\/Predictor\s+(?!1\b)/.test(head)) return 'OTHER'
  if (!/\/Filter\b/.test(head)) return 'NONE'
  return /\/Filter\s*(?:\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(head) ? 'DEFLATE' : 'OTHER'
}

/** As the head says, where it says it there and not in an object of its own. */
function lengthOf(head: string): number {
  const said = /\/Length\s+(\d{1,8})(?!\d|\s+\d+\s+R)/.exec(head)?.[1]
  return Math.min(Number(said ?? MOST_PACKED), MOST_PACKED)
}
