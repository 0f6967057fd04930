import { withClient } from './connect.mjs'

const dropIndex = /(?:^-- DropIndex\n)?^DROP INDEX "([^"]+)";\n*/gm

/**
 * Takes out of a difference between database and schema the indexes that Prisma's schema language can't describe, and
 * so would drop: partial ones, those over an expression, with a collation or an operator class of their own. They are
 * written by hand in the migrations.
 * @param {string} url
 * @param {string} sql
 */
export async function withoutUnmodelled(url, sql) {
  const names = [...sql.matchAll(dropIndex)].map(([, name]) => name)
  if (names.length === 0) return sql
  const unmodelled = await withClient(url, async (client) => {
    const { rows } = await client.query(query, [names])
    return rows.map(({ name }) => name)
  })
  return sql.replace(dropIndex, (statement, name) => (unmodelled.includes(name) ? '' : statement)).trim()
}

const query = `
  select c.relname as name
    from pg_index i join pg_class c on c.oid = i.indexrelid
   where c.relname = any($1)
     and (i.indpred is not null or i.indexprs is not null or i.indnullsnotdistinct
          or exists (select from unnest(i.indclass) as used(id) join pg_opclass o on o.oid = used.id where not o.opcdefault)
          or exists (select from unnest(i.indkey::smallint[], i.indcollation::oid[]) as used(attnum, collid)
                       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = used.attnum
                      where a.attcollation <> used.collid))`
