import { Halt } from '../platform/halt.mjs'

/**
 * Reads from `_prisma_migrations` which of the project's migrations a database still lacks: a plain query, so that a
 * start with nothing to apply need not load the schema engine.
 * @param {import('pg').Client} client
 * @param {import('./folder.mjs').Migration[]} migrations
 * @returns {Promise<import('./folder.mjs').Migration[]>}
 * @throws {Halt} when one failed half-way, was changed after it had been applied, or the database is newer than the program
 */
export async function findPending(client, migrations) {
  const applied = await readApplied(client)
  for (const { name, failed } of applied.values())
    if (failed)
      throw new Halt(
        `The migration ${name} failed half-way in this database: restore the backup and start again.`,
      )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied.values()) {
    const migration = known.get(name)
    if (!migration)
      throw new Halt(
        `This database is newer than the program: it holds the migration ${name}. Update the program.`,
      )
    if (migration.checksum !== checksum)
      throw new Halt(
        `The migration ${name} was changed after it had been applied to this database. While developing, "npm run db:reset" makes it anew.`,
      )
  }
  return migrations.filter(({ name }) => !applied.has(name))
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<Map<string, { name: string, checksum: string, failed: boolean }>>}
 */
async function readApplied(client) {
  const { rows: found } = await client.query(`select to_regclass('public._prisma_migrations') as found`)
  if (!found[0].found) return new Map()
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at is null as failed
       from public._prisma_migrations where rolled_back_at is null order by started_at`,
  )
  return new Map(rows.map((row) => [row.name, row]))
}
