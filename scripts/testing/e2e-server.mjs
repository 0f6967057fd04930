import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Halt } from '../platform/halt.mjs'
import { onStop } from '../platform/lifecycle.mjs'
import { freePort } from '../platform/ports.mjs'
import { isAlive } from '../platform/processes.mjs'
import { root } from '../platform/settings.mjs'
import { removeCluster } from '../postgres/cluster.mjs'

const PATIENCE_MS = 180_000

/**
 * The application for the browser tests: started by the same command as everywhere, as a fresh installation with its
 * own folder, database, port and demo accounts. All of it is removed by `stop`.
 * @param {string} testsDir
 */
export async function startE2eServer(testsDir) {
  await removeLeftovers(testsDir)
  const dataDir = path.join(testsDir, `e2e-${process.pid}`)
  const logFile = path.join(testsDir, 'e2e-server.log')
  fs.mkdirSync(testsDir, { recursive: true, mode: 0o700 })
  const url = `http://localhost:${await freePort()}`
  const env = { ...noneOfTheDevelopers, DATA_DIR: dataDir, PORT: new URL(url).port }
  const log = fs.openSync(logFile, 'w')
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log],
  })
  fs.closeSync(log)
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    await removeCluster(dataDir)
  }
  onStop(stop)
  const isUp = () =>
    fetch(`${url}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    )
  for (const began = performance.now(); !(await isUp()); await sleep(200)) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE_MS)
      throw new Halt(
        `The server for the browser tests did not start:\n\n${fs.readFileSync(logFile, 'utf8').slice(-4_000)}`,
      )
  }
  return { url, dataDir, env, logFile, stop }
}

/** Empty is absent, also for what `.env` would set. */
const noneOfTheDevelopers = {
  DATABASE_URL: '',
  MIGRATION_DATABASE_URL: '',
  HOST: '',
  PUBLIC_READ: '',
  PUBLIC_URL: '',
  TRUSTED_PROXIES: '',
  LOG_LEVEL: '',
  BETTER_AUTH_SECRET: '',
}

/** Installations of runs that were killed. @param {string} testsDir */
async function removeLeftovers(testsDir) {
  for (const name of fs.existsSync(testsDir) ? fs.readdirSync(testsDir) : []) {
    const pid = /^e2e-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await removeCluster(path.join(testsDir, name))
  }
}
