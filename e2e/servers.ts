import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'

/** Another server beside the one under test: on the same build and the same database, on a port of its own. */
export type Server = { url: string; stop: () => Promise<void> }

const PATIENCE_MS = 60_000

/** @param settings beside those of the first server */
export async function startAnotherServer(settings: Record<string, string> = {}): Promise<Server> {
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  // Empty is absent: nothing of the developer's own settings.
  const unset = {
    DATABASE_URL: '',
    MIGRATION_DATABASE_URL: '',
    HOST: '',
    PUBLIC_URL: '',
    BETTER_AUTH_SECRET: '',
  }
  const DATA_DIR = path.dirname(process.env.E2E_ACCOUNTS ?? '')
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...unset, PUBLIC_READ: '', DATA_DIR, PORT: port, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
  const stop = stopperOf(child)
  for (const began = Date.now(); !(await isUp(url)); await new Promise((next) => setTimeout(next, 200))) {
    if (child.exitCode === null && Date.now() - began < PATIENCE_MS) continue
    await stop()
    throw new Error(`The other server did not start: ${said.join('').slice(-2_000)}`)
  }
  return { url, stop }
}

function stopperOf(child: ChildProcess): () => Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return async () => {
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
  }
}

const isUp = (url: string) =>
  fetch(`${url}/api/health`).then(
    (answer) => answer.ok,
    () => false,
  )

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
