import { deploy } from '../database/deploy.mjs'
import { openDatabase } from '../database/open.mjs'
import { runTypeScript } from '../platform/run.mjs'
import { readSettings } from '../platform/settings.mjs'
import { generateClient } from '../steps/client.mjs'
import { sessionSecret } from '../steps/secret.mjs'

/**
 * Loads an office's list of works, or writes the template for one: scripts/works-load.ts says how.
 * @param {string[]} args
 */
export async function run(args) {
  await generateClient()
  await runTypeScript('scripts/works-load.ts', args, {
    title: 'Loading the list',
    env: args.includes('--template') ? {} : await openRegistry(),
    show: true,
  })
}

async function openRegistry() {
  const settings = readSettings()
  const database = await openDatabase(settings)
  await deploy(database)
  return { DATABASE_URL: database.appUrl, BETTER_AUTH_SECRET: sessionSecret(settings) }
}
