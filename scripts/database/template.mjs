import { migrationsDigest } from '../migrations/folder.mjs'
import { isAlive } from '../platform/processes.mjs'
import { withClient } from './connect.mjs'
import { deploy } from './deploy.mjs'
import { createDatabase, dropDatabase } from './embedded.mjs'

const TEMPLATE_LOCK = 20_200_513

/**
 * The database that the tests clone: all migrations applied, no rows. It is named after the migrations, so it is made
 * only when they change; several runs at once wait for one another here.
 * @param {import('../postgres/cluster.mjs').Cluster} cluster
 * @returns {Promise<string>} its name
 */
export function prepareTemplate(cluster) {
  const name = `template_${migrationsDigest().slice(0, 12)}`
  return withClient(cluster.url('superuser', 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rows } = await client.query(
      `select datname as name from pg_database where datname ~ '^(template|test)_'`,
    )
    const existing = rows.map((row) => row.name)
    for (const other of existing) if (isLeftover(other, name)) await dropDatabase(cluster, other)
    if (existing.includes(name)) return name
    const part = `template_new`
    await dropDatabase(cluster, part)
    await createDatabase(cluster, part)
    await deploy({ appUrl: cluster.url('app', part), ownerUrl: cluster.url('owner', part) })
    await client.query(`alter database ${part} rename to ${name}`)
    return name
  })
}

/**
 * Test databases whose process is gone, and templates of other migrations.
 * @param {string} name
 * @param {string} current
 */
function isLeftover(name, current) {
  if (name.startsWith('template_')) return name !== current
  return !isAlive(Number(name.split('_')[1]))
}
