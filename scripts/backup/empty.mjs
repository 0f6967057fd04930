import { escapeIdentifier } from 'pg'
import { applyMigrations } from '../migrations/apply.mjs'
import { readMigrations } from '../migrations/folder.mjs'
import { findPending } from '../migrations/history.mjs'
import { Halt } from '../platform/halt.mjs'
import { BROUGHT_BY_MIGRATIONS, readTables } from './tables.mjs'

/**
 * The project's migrations that made the tables of what is to come in.
 * @param {{ migrations: import('./content.mjs').AppliedMigration[], application: string }} manifest
 * @returns {import('../migrations/folder.mjs').Migration[]}
 * @throws {Halt} where the program does not know one of them, or knows it otherwise
 */
export function migrationsOf({ migrations, application }) {
  const known = new Map(readMigrations().map((migration) => [migration.name, migration]))
  const foreign = migrations.find(({ name, checksum }) => known.get(name)?.checksum !== checksum)
  if (foreign)
    throw new Halt(
      `It was written by a newer version of the program (${application}, with ${foreign.name}): update the program first. Nothing was changed.`,
    )
  return [...known.values()].filter(({ name }) => migrations.some((migration) => migration.name === name))
}

/**
 * Makes a database ready for what is to come in: nothing in its tables, and the tables as they were then.
 * @param {import('pg').Client} client the owner's
 * @param {import('../migrations/folder.mjs').Migration[]} wanted
 * @throws {Halt} where something is in it
 */
export async function prepareEmpty(client, wanted) {
  await requireEmpty(client)
  const lacking = new Set((await findPending(client, readMigrations())).map(({ name }) => name))
  const isNewer = readMigrations().some(
    ({ name }) => !lacking.has(name) && !wanted.some((one) => one.name === name),
  )
  if (isNewer)
    throw new Halt(
      'The tables of this empty database are newer than the backup. Make it anew (embedded: npm run db:reset -- --yes; your own: drop and create the database), and restore before anything else. Nothing was changed.',
    )
  await applyMigrations(
    client,
    wanted.filter(({ name }) => lacking.has(name)),
  )
}

/** @param {import('pg').Client} client */
async function requireEmpty(client) {
  for (const { name } of await readTables(client)) {
    if (BROUGHT_BY_MIGRATIONS.includes(name)) continue
    const { rows } = await client.query(`select exists (select from ${escapeIdentifier(name)}) as filled`)
    if (rows[0].filled)
      throw new Halt(
        `This installation is not empty (there is something in ${name}): restoring never overwrites. Use another DATA_DIR or database, or, if what is in the embedded one may go for ever: npm run db:reset -- --yes. Nothing was changed.`,
      )
  }
}
