import { randomUUID } from 'node:crypto'
import { Halt } from '../platform/halt.mjs'

/** As Prisma makes it, so that its own `migrate deploy` goes on where this left off. */
const historyTable = `
  create table if not exists "_prisma_migrations" (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0)`

/**
 * Applies migrations, each in one transaction together with its row in Prisma's table: a kill or an error in between
 * leaves the database as the last whole one made it, and the next start goes on there. (Prisma's engine writes the row
 * before and after; killed in between it asks for a decision by hand.)
 * @param {import('pg').Client} client the owner's
 * @param {import('./folder.mjs').Migration[]} pending in order
 * @throws {Halt} with PostgreSQL's words and the line
 */
export async function applyMigrations(client, pending) {
  await client.query(historyTable)
  for (const { name, sql, checksum } of pending) {
    try {
      await client.query('begin')
      await client.query(sql)
      await client.query(
        `insert into "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         values ($1, $2, $3, now(), clock_timestamp(), 1)`,
        [randomUUID(), checksum, name],
      )
      await client.query('commit')
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw new Halt(refusal(name, sql, error))
    }
  }
}

/**
 * @param {string} name
 * @param {string} sql
 * @param {import('pg').DatabaseError} error
 */
function refusal(name, sql, error) {
  const line = error.position && sql.slice(0, Number(error.position)).split('\n').length
  const place = line ? `, line ${line}` : ''
  const details = [error.message, error.detail, error.hint].filter(Boolean).join('\n')
  const rights = error.code === '42501' ? '\nMIGRATION_DATABASE_URL must name the owner of the database.' : ''
  return `The migration ${name} failed${place}; the database is as it was before it.\n${details}${rights}`
}
