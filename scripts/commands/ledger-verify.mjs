import { runTypeScript } from '../platform/run.mjs'
import { readSettings } from '../platform/settings.mjs'
import { openRegistry } from '../steps/registry.mjs'

/**
 * Proves that the tables equal the ledger: npm run ledger:verify [-- --expect SEQ:HASH].
 * @param {string[]} args
 */
export async function run(args) {
  const { env } = await openRegistry(readSettings())
  await runTypeScript('scripts/ledger-verify.ts', args, { title: 'Verifying the ledger', env, show: true })
}
