import { deploy } from '../database/deploy.mjs'
import { openDatabase } from '../database/open.mjs'
import { generateClient } from './client.mjs'
import { sessionSecret } from './secret.mjs'

/**
 * What a program that works on the registry needs: the generated client, a database that is up to date, and the
 * environment in which the program knows its own account and not the owner's.
 * @param {import('../platform/settings.mjs').Settings} settings
 * @returns {Promise<{ database: import('../database/embedded.mjs').Database, env: NodeJS.ProcessEnv }>}
 */
export async function openRegistry(settings) {
  await generateClient()
  const database = await openDatabase(settings)
  await deploy(database)
  const env = {
    DATA_DIR: settings.dataDir,
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: '',
    BETTER_AUTH_SECRET: sessionSecret(settings),
    PORT: String(settings.port),
  }
  return { database, env }
}
