import { runTypeScript } from '../platform/run.mjs'
import { readSettings } from '../platform/settings.mjs'
import { generateClient } from '../steps/client.mjs'
import { openRegistry } from '../steps/registry.mjs'

/**
 * Loads an office's list of works, or writes the template for one: scripts/works-load.ts says how.
 * @param {string[]} args
 */
export async function run(args) {
  const settings = readSettings()
  const env = args.includes('--template') ? undefined : (await openRegistry(settings)).env
  if (!env) await generateClient()
  await runTypeScript('scripts/works-load.ts', args, { title: 'Loading the list', env, show: true })
}
