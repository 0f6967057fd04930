import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Halt } from '../platform/halt.mjs'
import { onStop } from '../platform/lifecycle.mjs'
import { freePort } from '../platform/ports.mjs'
import { root } from '../platform/settings.mjs'

/**
 * A server of the bench in a process of its own, once it is ready.
 * @param {string} file
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, execArgv?: string[] }} options
 */
export async function startServer(file, args, { env, execArgv = [] }) {
  const child = fork(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv,
    // its log is written, as everywhere, and read by nobody; what else it says is no part of the answer
    stdio: ['ignore', 'ignore', 2, 'ipc'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  onStop(stop)
  /** @returns {Promise<any>} */
  const hear = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve)
      void ended.then(() => reject(new Halt(`${file} ended before it answered.`)))
    })
  await hear()
  /** @param {import('node:child_process').Serializable} message */
  const tell = (message) => {
    const heard = hear()
    child.send(message)
    return heard
  }
  return {
    tell,
    /**
     * What the process takes: memory now, processor time since it began.
     * @returns {Promise<{ rssMb: number, cpuMs: number }>}
     */
    async usage() {
      const { rss, cpu } = await tell('usage')
      return { rssMb: rss / 1024 / 1024, cpuMs: (cpu.user + cpu.system) / 1000 }
    },
  }
}

/**
 * The server that shows the limit.
 * @param {NodeJS.ProcessEnv} env of the registry
 * @param {string} dataDir
 * @param {import('./registry.mjs').Samples} samples
 */
export async function startBare(env, dataDir, samples) {
  const file = path.join(dataDir, 'questions.json')
  fs.writeFileSync(file, JSON.stringify(samples))
  const port = await freePort()
  const own = { PORT: String(port), TSX_TSCONFIG_PATH: 'scripts/tsconfig.json' }
  const { tell } = await startServer('scripts/bench/bare.ts', [file], {
    env: { ...env, ...own },
    execArgv: ['--import', 'tsx'],
  })
  return { origin: `http://127.0.0.1:${port}`, prepare: (/** @type {object[]} */ sets) => tell({ sets }) }
}
