import { openDatabase } from '../database/open.mjs'
import { runTypeScript } from '../platform/run.mjs'
import { readSettings } from '../platform/settings.mjs'
import { generateClient } from '../steps/client.mjs'
import { sessionSecret } from '../steps/secret.mjs'

/**
 * Proves that the tables equal the ledger: npm run ledger:verify [-- --expect SEQ:HASH].
 * @param {string[]} args
 */
export async function run(args) {
  const settings = readSettings()
  await generateClient()
  const database = await openDatabase(settings)
  await runTypeScript('scripts/ledger-verify.ts', args, {
    title: 'Verifying the ledger',
    env: { DATABASE_URL: database.appUrl, BETTER_AUTH_SECRET: sessionSecret(settings) },
    show: true,
  })
}
