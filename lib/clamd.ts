import 'server-only'
import { connect, type Socket } from 'node:net'

/** What a scanner for viruses (clamd) says. `away`: it gave no verdict, with the reason for the log. */
export type Verdict = { kind: 'clean' } | { kind: 'found'; name: string } | { kind: 'away'; because: string }

/** A host and port, or the path of a socket on this machine. */
export type ClamdAddress = { host: string; port: number } | { path: string }

const PORT = 3310
/** In ms: until it takes the call, and for which it may be silent. */
const CONNECT_TIME = 5_000
const SILENT_TIME = 60_000

/** `host`, `host:port`, `[::1]:3310`, `/run/clamav/clamd.ctl`; null: not an address. */
export function clamdAddress(written: string): ClamdAddress | null {
  const said = written.trim()
  if (said.startsWith('/')) return { path: said }
  const parts = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::(\d{1,5}))?$/i.exec(said)
  const host = parts?.[1] ?? parts?.[2]
  const port = Number(parts?.[3] ?? PORT)
  return host && port > 0 && port < 65_536 ? { host, port } : null
}

/**
 * Shows a file to clamd, piece by piece and only as fast as it takes them (its command INSTREAM). Never throws: who
 * gets no verdict is told so, and decides.
 */
export async function scanned(
  address: ClamdAddress,
  pieces: AsyncIterable<Uint8Array>,
  times: { connect?: number; silent?: number } = {},
): Promise<Verdict> {
  const socket = connect(address)
  const answer = answerOf(socket, times)
  try {
    await Promise.race([send(socket, pieces), answer])
    return verdictOf(await answer)
  } catch (error) {
    return { kind: 'away', because: error instanceof Error ? error.message : String(error) }
  } finally {
    socket.destroy()
  }
}

/** All that it says until it hangs up. */
function answerOf(
  socket: Socket,
  { connect: opening = CONNECT_TIME, silent = SILENT_TIME }: Parameters<typeof scanned>[2] = {},
) {
  const answer = new Promise<string>((resolve, reject) => {
    let said = ''
    socket.setTimeout(opening, () => socket.destroy(new Error('no answer in time')))
    socket.once('connect', () => socket.setTimeout(silent))
    socket.on('data', (part: Buffer) => {
      said += part.toString('latin1')
      if (said.includes('\0') || said.length > 10_000) resolve(said)
    })
    socket.once('error', reject)
    socket.once('close', () => resolve(said))
  })
  // Whoever sends meanwhile is told by its own failure.
  answer.catch(() => {})
  return answer
}

/** Each piece with its length before it, at the end one of no length. */
async function send(socket: Socket, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0', 'latin1'))
  for await (const piece of pieces) {
    await write(socket, lengthOf(piece))
    await write(socket, piece)
  }
  await write(socket, lengthOf(new Uint8Array()))
}

function lengthOf({ byteLength }: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(byteLength)
  return length
}

const write = (socket: Socket, data: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => socket.write(data, (error) => (error ? reject(error) : resolve())))

function verdictOf(answer: string): Verdict {
  const said = answer.replace(/\0[\s\S]*$/, '').trim()
  if (said === 'stream: OK') return { kind: 'clean' }
  const name = /^stream: (.+) FOUND$/.exec(said)?.[1]
  return name ? { kind: 'found', name } : { kind: 'away', because: said || 'it hung up without an answer' }
}
