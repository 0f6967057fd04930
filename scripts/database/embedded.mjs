import { escapeIdentifier, escapeLiteral } from 'pg'
import { openCluster } from '../postgres/cluster.mjs'
import { accounts } from '../postgres/passwords.mjs'
import { withClient } from './connect.mjs'

export const databaseName = 'registry'
const PREFERRED_PORT = 54329

/**
 * @typedef {object} Database
 * @property {string} appUrl what the application may use
 * @property {string} ownerUrl what migrates; the same as appUrl where only DATABASE_URL is given
 * @property {boolean} embedded
 * @property {import('../postgres/cluster.mjs').Cluster} [cluster]
 */

/**
 * The embedded default: its cluster runs, its two accounts and its database exist.
 * @param {string} dataDir
 * @returns {Promise<Database>}
 */
export async function openEmbedded(dataDir) {
  const cluster = await openCluster(dataDir, { preferredPort: PREFERRED_PORT })
  await prepareAccounts(cluster)
  await createDatabase(cluster, databaseName)
  return {
    appUrl: cluster.url('app', databaseName),
    ownerUrl: cluster.url('owner', databaseName),
    embedded: true,
    cluster,
  }
}

/**
 * The owner's and the application's account, with the passwords kept beside the cluster.
 * @param {import('../postgres/cluster.mjs').Cluster} cluster
 */
export function prepareAccounts(cluster) {
  return withClient(cluster.url('superuser', 'postgres'), async (client) => {
    const { rows } = await client.query('select rolname from pg_roles where rolname = any($1)', [
      Object.values(accounts),
    ])
    const existing = rows.map(({ rolname }) => rolname)
    for (const role of /** @type {const} */ (['owner', 'app'])) {
      if (existing.includes(accounts[role])) continue
      const password = new URL(cluster.url(role, 'postgres')).password
      await client.query(`create role ${accounts[role]} login password ${escapeLiteral(password)}`)
    }
  })
}

/**
 * Creates a database of the owner's, unless it exists.
 * @param {import('../postgres/cluster.mjs').Cluster} cluster
 * @param {string} name
 */
export function createDatabase(cluster, name) {
  return withClient(cluster.url('superuser', 'postgres'), async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return
    await client.query(`create database ${escapeIdentifier(name)} owner ${accounts.owner}`)
    // nobody but the two accounts has business here
    await client.query(`revoke all on database ${escapeIdentifier(name)} from public`)
    await client.query(`grant connect on database ${escapeIdentifier(name)} to ${accounts.app}`)
  })
}

/**
 * Drops a database, ending its connections.
 * @param {import('../postgres/cluster.mjs').Cluster} cluster
 * @param {string} name
 */
export function dropDatabase(cluster, name) {
  return withClient(cluster.url('superuser', 'postgres'), (client) =>
    client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  )
}
