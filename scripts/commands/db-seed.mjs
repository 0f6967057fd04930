import { deploy } from '../database/deploy.mjs'
import { openDatabase } from '../database/open.mjs'
import { readSettings } from '../platform/settings.mjs'
import { generateClient } from '../steps/client.mjs'
import { seedWorks } from '../steps/seed.mjs'

/** Loads the works known from public sources into an empty registry. */
export async function run() {
  await generateClient()
  const database = await openDatabase(readSettings())
  await deploy(database)
  if (!(await seedWorks(database))) console.log('The registry holds something already: nothing was loaded.')
}
