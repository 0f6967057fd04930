import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The harmless text that every scanner agrees to call a virus; in two, so that none calls this file one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const SIGNATURE = 'Eicar-Test'

export type Scanner = {
  /** Which of the two it is, for the name of the test. */
  name: string
  /** As `CLAMAV_HOST` takes it. */
  address: string
  stop: () => Promise<void>
}

export const hasClamd = (): boolean => spawnSync('clamd', ['--version'], { stdio: 'ignore' }).status === 0

/**
 * A real clamd with one signature, that of EICAR: the lists of its makers are hundreds of megabytes, and no test may
 * wait for them.
 */
export async function startClamd(): Promise<Scanner> {
  const home = mkdtempSync(path.join(tmpdir(), 'clamd-'))
  const address = path.join(home, 'socket')
  mkdirSync(path.join(home, 'signatures'))
  writeFileSync(
    path.join(home, 'signatures', 'test.ndb'),
    `${SIGNATURE}:0:*:${Buffer.from(EICAR).toString('hex')}\n`,
  )
  const settings = {
    LocalSocket: address,
    DatabaseDirectory: path.join(home, 'signatures'),
    Foreground: 'yes',
    StreamMaxLength: '51M',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`)
  writeFileSync(path.join(home, 'clamd.conf'), lines.join(''))
  const clamd = spawn('clamd', ['--config-file', path.join(home, 'clamd.conf')], { stdio: 'pipe' })
  try {
    await said(clamd, 'Self checking every')
  } catch (error) {
    rmSync(home, { recursive: true })
    throw error
  }
  const stop = async () => {
    const gone = new Promise((resolve) => clamd.once('exit', resolve))
    clamd.kill('SIGKILL')
    await gone
    rmSync(home, { recursive: true })
  }
  return { name: 'a real clamd', address, stop }
}

function said(program: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = ''
    const read = (part: Buffer) => {
      text += part
      if (text.includes(words)) resolve()
    }
    program.stdout?.on('data', read)
    program.stderr?.on('data', read)
    program.once('error', reject)
    program.once('exit', () => reject(new Error(`clamd did not start: ${text}`)))
  })
}

/** How a stand-in answers, where it does not look: with these words, or never. */
type Manner = { answer?: string; isDumb?: boolean; hangsUpAfter?: number }

/** Speaks as clamd does (INSTREAM), and knows EICAR and nothing else. */
export async function startStandIn({
  answer,
  isDumb,
  hangsUpAfter = Infinity,
}: Manner = {}): Promise<Scanner> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    const parts: Buffer[] = []
    socket.on('error', () => {})
    socket.on('data', (part) => {
      parts.push(part)
      if (part.length > hangsUpAfter) socket.destroy()
      const content = part.subarray(-4).equals(Buffer.alloc(4)) ? streamed(Buffer.concat(parts)) : null
      if (!content || isDumb) return
      const found = content.includes(EICAR) ? `stream: ${SIGNATURE} FOUND` : 'stream: OK'
      socket.end(`${answer ?? found}\0`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    for (const socket of open) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    name: 'a stand-in for clamd',
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop,
  }
}

const COMMAND = 'zINSTREAM\0'

/** What was sent, once the piece of no length has come; null: there is more to come. */
function streamed(taken: Buffer): Buffer | null {
  const pieces: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= taken.length; ) {
    const length = taken.readUInt32BE(at)
    if (length === 0)
      return taken.subarray(0, COMMAND.length).equals(Buffer.from(COMMAND)) ? Buffer.concat(pieces) : null
    pieces.push(taken.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
