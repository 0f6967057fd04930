import { databaseName } from '../database/embedded.mjs'
import { Halt } from '../platform/halt.mjs'
import { readSettings } from '../platform/settings.mjs'
import { findCluster } from '../postgres/cluster.mjs'

/** Prints how to reach the running embedded database with psql and the like: one line for each of its three accounts. */
export async function run() {
  const { databaseUrl, dataDir } = readSettings()
  if (databaseUrl) throw new Halt('DATABASE_URL is set: the embedded database is not in use.')
  const url = findCluster(dataDir)
  if (!url) throw new Halt(`The embedded database of ${dataDir} is not running: npm start runs it.`)
  for (const role of ['app', 'owner', 'superuser'])
    console.log(`${role.padEnd(10)} ${url(role, databaseName)}`)
}
