import { applyMigrations } from '../migrations/apply.mjs'
import { readMigrations } from '../migrations/folder.mjs'
import { findPending } from '../migrations/history.mjs'
import { Halt } from '../platform/halt.mjs'
import { step } from '../platform/progress.mjs'
import { accountOf, withClient } from './connect.mjs'

// any number, the same for every copy of this program: two servers that start at once migrate one after the other
const MIGRATION_LOCK = 20_200_512

/**
 * Brings a database up to the project's migrations and lets the application's account in. With nothing to apply this is
 * a query or two.
 * @param {{ appUrl: string, ownerUrl: string }} database
 * @returns {Promise<string[]>} the names of the migrations that were applied
 * @throws {Halt} when the owner's account is not the owner's
 */
export async function deploy(accounts) {
  try {
    return await migrate(accounts)
  } catch (error) {
    if (error.code !== '42501') throw error // insufficient_privilege
    throw new Halt(
      `The account ${accountOf(accounts.ownerUrl)} may not alter the tables (${error.message}): MIGRATION_DATABASE_URL must name the owner of the database.`,
    )
  }
}

/** @param {{ appUrl: string, ownerUrl: string }} accounts */
function migrate({ appUrl, ownerUrl }) {
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const migrations = readMigrations()
    const pending = await findPending(client, migrations)
    if (pending.length > 0)
      await step(
        `Bringing the database up to date (${pending.length} of ${migrations.length} migrations)`,
        () => applyMigrations(client, pending),
      )
    await grantToApplication(client, { appUrl, ownerUrl, changed: pending.length > 0 })
    return pending.map(({ name }) => name)
  })
}

/**
 * Gives the application's account what it may do, by the function that the migrations define: after each change of the
 * tables, and to an account that has nothing yet. With one account for both there is nothing to give: the owner may do
 * everything.
 * @param {import('pg').Client} client
 * @param {{ appUrl: string, ownerUrl: string, changed: boolean }} accounts
 */
async function grantToApplication(client, { appUrl, ownerUrl, changed }) {
  const role = accountOf(appUrl)
  if (role === accountOf(ownerUrl)) return
  const { rows } = await client.query(`select has_table_privilege($1, '"ChangeSet"', 'select') as granted`, [
    role,
  ])
  if (changed || !rows[0].granted) await client.query('select registry_grant($1)', [role])
}
