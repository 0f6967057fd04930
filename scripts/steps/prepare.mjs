import { demoAccounts } from './demo-accounts.mjs'
import { openRegistry } from './registry.mjs'
import { seedWorks } from './seed.mjs'

/**
 * What serving needs, once the packages are there: the registry, in this process's environment, and in the embedded
 * database the public works and the demo accounts.
 * @param {import('../platform/settings.mjs').Settings} settings
 */
export async function prepareApplication(settings) {
  const { database, env } = await openRegistry(settings)
  Object.assign(process.env, env)
  if (!database.embedded) return { database, demoAccounts: undefined }
  await seedWorks(env)
  return { database, demoAccounts: await demoAccounts(settings.dataDir, env) }
}
