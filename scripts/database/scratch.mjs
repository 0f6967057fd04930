import { randomBytes } from 'node:crypto'
import { applyMigrations } from '../migrations/apply.mjs'
import { readMigrations } from '../migrations/folder.mjs'
import { openCluster } from '../postgres/cluster.mjs'
import { withClient } from './connect.mjs'
import { createDatabase, dropDatabase, prepareAccounts } from './embedded.mjs'

/**
 * The cluster of the tests, with its two accounts: fast, not durable, never the application's.
 * @param {string} dataDir
 */
export async function openTestCluster(dataDir) {
  const cluster = await openCluster(dataDir, { durable: false })
  await prepareAccounts(cluster)
  return cluster
}

/**
 * A database with all migrations applied, for the time of `work`.
 * @template T
 * @param {string} dataDir of the tests
 * @param {(ownerUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withScratchDatabase(dataDir, work) {
  const cluster = await openTestCluster(dataDir)
  const name = `scratch_${randomBytes(4).toString('hex')}`
  try {
    await createDatabase(cluster, name)
    const url = cluster.url('owner', name)
    await withClient(url, (client) => applyMigrations(client, readMigrations()))
    return await work(url)
  } finally {
    await dropDatabase(cluster, name)
    await cluster.release()
  }
}
