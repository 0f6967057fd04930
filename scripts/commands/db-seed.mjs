import { deploy } from '../database/deploy.mjs'
import { openDatabase } from '../database/open.mjs'
import { readSettings } from '../platform/settings.mjs'
import { generateClient } from '../steps/client.mjs'
import { sessionSecret } from '../steps/secret.mjs'
import { seedWorks } from '../steps/seed.mjs'

/** Loads the works known from public sources into a registry into which nobody has entered anything yet. */
export async function run() {
  const settings = readSettings()
  await generateClient()
  const database = await openDatabase(settings)
  await deploy(database)
  process.env.BETTER_AUTH_SECRET = sessionSecret(settings)
  if (!(await seedWorks(database))) console.log('The registry holds something already: nothing was loaded.')
}
