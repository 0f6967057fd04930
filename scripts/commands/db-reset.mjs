import fs from 'node:fs'
import { databaseName, dropDatabase, openEmbedded } from '../database/embedded.mjs'
import { Halt } from '../platform/halt.mjs'
import { readSettings } from '../platform/settings.mjs'
import { demoAccountsFile } from '../steps/demo-accounts.mjs'

/** For development: throws the embedded database away; the next start makes it anew. @param {string[]} args */
export async function run(args) {
  const { databaseUrl, dataDir } = readSettings()
  if (databaseUrl) throw new Halt('Only the embedded database can be thrown away, and DATABASE_URL is set.')
  if (args[0] !== '--yes')
    throw new Halt(
      `This deletes the registry in ${dataDir} with its whole history. If that is meant: npm run db:reset -- --yes`,
    )
  const { cluster } = await openEmbedded(dataDir)
  if (cluster) await dropDatabase(cluster, databaseName)
  fs.rmSync(demoAccountsFile(dataDir), { force: true })
  console.log('Deleted. npm start makes it anew.')
}
