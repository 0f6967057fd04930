import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Halt } from '../platform/halt.mjs'
import { onStop } from '../platform/lifecycle.mjs'
import { withLock } from '../platform/lock.mjs'
import { accepts } from '../platform/ports.mjs'
import { requireSpace } from '../platform/space.mjs'
import { prepareBinaries } from './binaries.mjs'
import { createCluster } from './create.mjs'
import { enter, leave } from './holders.mjs'
import { clusterHome, systemHome } from './home.mjs'
import { accounts, passwordsOf } from './passwords.mjs'
import { findPostmaster } from './postmaster.mjs'
import { startServer, stopServer } from './server.mjs'

const ADOPTION_PATIENCE_MS = 60_000 // recovery after a crash may take a while
const NEW_CLUSTER_MB = 200

/**
 * @typedef {object} Cluster
 * @property {number} port
 * @property {(role: import('./passwords.mjs').Role, database: string) => string} url
 * @property {() => Promise<void>} revive starts the server again on the same port, if it is gone
 * @property {() => Promise<void>} release this process needs it no more; the last one to say so stops it
 */

/**
 * The running embedded PostgreSQL of a DATA_DIR: created the first time, found running, or started. It is a process of
 * its own that outlives a killed Node; the next start adopts it. It is stopped when the last process that holds it ends.
 * @param {string} dataDir
 * @param {{ preferredPort?: number, durable?: boolean }} [options] durable: false trades the safety of the data for
 *   speed, for tests
 * @returns {Promise<Cluster>}
 * @throws {Halt} when the disk is full, the platform has no binaries, or the data belong to another version or account
 */
export async function openCluster(dataDir, { preferredPort = 0, durable = true } = {}) {
  const home = clusterHome(dataDir)
  const binaries = await prepareBinaries(systemHome)
  const passwords = passwordsOf(home.folder)
  const locked = (/** @type {() => Promise<unknown>} */ work) =>
    withLock(path.join(home.folder, 'lock'), work)
  const run = (/** @type {number} */ port) => startServer(home, binaries, { port, durable })
  let released = false
  const release = () =>
    locked(async () => {
      if (released) return
      released = true
      if (leave(home.folder)) await stopServer(home, binaries)
    })
  onStop(release)
  let port = 0
  await locked(async () => {
    enter(home.folder)
    if (!fs.existsSync(path.join(home.data, 'PG_VERSION'))) {
      requireSpace(home.folder, NEW_CLUSTER_MB, 'a new database and its log')
      await createCluster(home, binaries, passwords.superuser)
    }
    requireSameMajor(home.data, binaries.major)
    port = (await adopt(home.data)) || (await run(preferredPort))
  })
  return {
    port,
    url: (role, database) =>
      `postgresql://${accounts[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    revive: () =>
      locked(async () => {
        if (!released && !findPostmaster(home.data)) await run(port)
      }),
    release,
  }
}

/**
 * How to reach the cluster of a DATA_DIR, if its server runs: the `url` of a Cluster. Starts and holds nothing.
 * @param {string} dataDir
 */
export function findCluster(dataDir) {
  const home = clusterHome(dataDir)
  const postmaster = findPostmaster(home.data)
  return postmaster && urls(passwordsOf(home.folder), postmaster.port)
}

/**
 * Stops and deletes the cluster of a DATA_DIR, and the folder itself.
 * @param {string} dataDir
 */
export async function removeCluster(dataDir) {
  const home = clusterHome(dataDir)
  await stopServer(home, await prepareBinaries(systemHome))
  for (const folder of [home.folder, dataDir]) fs.rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {ReturnType<typeof passwordsOf>} passwords
 * @param {number} port
 * @returns {Cluster['url']}
 */
const urls = (passwords, port) => (role, database) =>
  `postgresql://${accounts[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`

/**
 * The port of the server that already runs on this cluster, or 0. Waits for one that is starting, recovering or dying.
 * @param {string} data
 */
async function adopt(data) {
  for (const began = performance.now(); performance.now() - began < ADOPTION_PATIENCE_MS; await sleep(100)) {
    const postmaster = findPostmaster(data)
    if (!postmaster) return 0
    if (postmaster.port && (await accepts(postmaster.port))) return postmaster.port
  }
  throw new Halt(`The PostgreSQL server of ${data} runs but does not answer: end it, then start again.`)
}

/** @param {string} data @param {number} major */
function requireSameMajor(data, major) {
  const found = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  if (found !== String(major))
    throw new Halt(
      `The data in ${data} are of PostgreSQL ${found} and this program brings ${major}: see "Upgrade" in docs/operations.md.`,
    )
}
