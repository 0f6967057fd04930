// What of the database is kept, and where. A test holds the lists against the tables that there are: a new table has to
// be thought of.

/** Tables whose loss harms nobody, with the reason. */
export const NOT_KEPT = {
  Session: 'whoever was signed in signs in again: a copy of a backup lets nobody in',
  Verification: 'good for minutes',
  SessionEnd: 'of sessions that are not kept',
  UploadChunk: 'uploads that are still coming in',
}

/** In a backup, not in an export: what lets people in, and what watched them. */
export const NOT_EXPORTED = [
  'Account',
  'TwoFactor',
  'SignInAttempt',
  'KnownDevice',
  'AccountNotice',
  'AuditEvent',
]

/** Columns that say what a table left out of an export would hold. */
export const COLUMNS_NOT_EXPORTED = { User: ['twoFactorEnabled'] }

/** Tables that the migrations fill. They are replaced by what was kept, and do not make an installation non-empty. */
export const BROUGHT_BY_MIGRATIONS = ['AdministrativeUnit']

/** The bytes of files are no rows of an archive but files in it. */
export const CHUNKS = 'FileChunk'

/** Tables with an order of their own: a change may refer to one before it, which then has to be there. The others go by key. */
export const ORDER = {
  ChangeSet: 't."seq"',
  Change: '(select s."seq" from "ChangeSet" s where s."id" = t."setId"), t."position"',
}

/** @typedef {{ name: string, columns: string[], key: string[], after: string[] }} Table */

/**
 * The tables of the registry in the order in which they can be filled: what is referred to comes first.
 * @param {import('pg').Client} client
 * @returns {Promise<Table[]>}
 */
export async function readTables(client) {
  const { rows } = await client.query(query)
  for (const table of rows) {
    // no foreign key says so, but a file's bytes can only come in while no paper refers to it (trigger file_unattached)
    if (table.name === 'DocumentFile') table.after.push(CHUNKS)
  }
  return inOrder(rows)
}

const query = `
  select c.relname as name,
         array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum) as columns,
         array(select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
                where i.indrelid = c.oid and i.indisprimary order by array_position(i.indkey::smallint[], a.attnum)) as key,
         array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as after
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
   order by c.relname`

/** @param {Table[]} tables @returns {Table[]} */
function inOrder(tables) {
  /** @type {Table[]} */
  const done = []
  let waiting = tables
  while (waiting.length > 0) {
    const ready = waiting.filter(({ after }) => !waiting.some(({ name }) => after.includes(name)))
    if (ready.length === 0)
      throw new Error(`Tables refer to each other in a ring: ${waiting.map(({ name }) => name)}`)
    done.push(...ready)
    waiting = waiting.filter((table) => !ready.includes(table))
  }
  return done
}

/**
 * Where counters of the database stand, by name.
 * @param {import('pg').Client} client
 * @returns {Promise<Record<string, string>>}
 */
export async function readCounters(client) {
  const { rows } = await client.query(
    `select sequencename as name, last_value as value from pg_sequences where schemaname = 'public' and last_value is not null`,
  )
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}
