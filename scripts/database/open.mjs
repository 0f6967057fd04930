import { say } from '../platform/progress.mjs'
import { accountOf, requireDatabase } from './connect.mjs'
import { openEmbedded } from './embedded.mjs'

/**
 * The database that the settings name: an external one, checked, or the embedded one, started.
 * @param {import('../platform/settings.mjs').Settings} settings
 * @returns {Promise<import('./embedded.mjs').Database>}
 * @throws {import('../platform/halt.mjs').Halt} when it can't be reached or used
 */
export async function openDatabase({ databaseUrl, migrationDatabaseUrl, dataDir }) {
  if (!databaseUrl) return openEmbedded(dataDir)
  const ownerUrl = migrationDatabaseUrl ?? databaseUrl
  for (const url of new Set([databaseUrl, ownerUrl])) await requireDatabase(url)
  if (accountOf(ownerUrl) === accountOf(databaseUrl))
    say(
      'Warning: one database account both migrates and serves, so nothing in the database keeps the program from altering' +
        ' the ledger. Set MIGRATION_DATABASE_URL to the owner and DATABASE_URL to an account of lesser rights.',
    )
  return { appUrl: databaseUrl, ownerUrl, embedded: false }
}
