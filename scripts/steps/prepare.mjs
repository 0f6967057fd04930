import { deploy } from '../database/deploy.mjs'
import { openDatabase } from '../database/open.mjs'
import { generateClient } from './client.mjs'
import { demoAccounts } from './demo-accounts.mjs'
import { sessionSecret } from './secret.mjs'
import { seedWorks } from './seed.mjs'

/**
 * What every way of running the application needs, once the packages are there: the generated client, a database that
 * is up to date, and, in the embedded one, the public works and the demo accounts. Afterwards this process's
 * environment is the application's: it knows its own account and not the owner's.
 * @param {import('../platform/settings.mjs').Settings} settings
 */
export async function prepareApplication(settings) {
  const { dataDir } = settings
  await generateClient()
  const database = await openDatabase(settings)
  await deploy(database)
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URL: database.appUrl,
    BETTER_AUTH_SECRET: sessionSecret(settings),
    PORT: String(settings.port),
  })
  delete process.env.MIGRATION_DATABASE_URL
  if (!database.embedded) return { database, demoAccounts: undefined }
  await seedWorks(database)
  return { database, demoAccounts: await demoAccounts({ dataDir, appUrl: database.appUrl }) }
}
