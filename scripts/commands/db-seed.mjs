import { readSettings } from '../platform/settings.mjs'
import { openRegistry } from '../steps/registry.mjs'
import { seedWorks } from '../steps/seed.mjs'

/** Loads the works known from public sources into a registry into which nobody has entered anything yet. */
export async function run() {
  const { env } = await openRegistry(readSettings())
  if (!(await seedWorks(env))) console.log('The registry holds something already: nothing was loaded.')
}
