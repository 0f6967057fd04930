import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { readTables } from './tables.mjs'

/** A database in which there is not even a table, of the tests' server. */
export async function bareDatabase() {
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await asSuperuser(`create database ${name} owner registry_owner`)
  const at = (server) => Object.assign(new URL(server), { pathname: `/${name}` }).href
  return {
    url: at(process.env.TEST_OWNER_URL),
    appUrl: at(process.env.TEST_APP_URL),
    drop: () => asSuperuser(`drop database if exists ${name} with (force)`),
  }
}

async function asSuperuser(sql) {
  await withPg(process.env.TEST_SUPERUSER_URL, (client) => client.query(sql))
}

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work */
export async function withPg(url, work) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every table with a digest of all its rows, to the last digit of every time and number. */
export function contentOf(url) {
  return withPg(url, async (client) => {
    const content = {}
    for (const { name } of await readTables(client)) {
      const { rows } = await client.query(
        `select count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text collate "C"), '')) as all from "${name}" t`,
      )
      content[name] = rows[0].all
    }
    return content
  })
}

/** What people and what is decided leave in the tables that are no ledger: plainly nobody's. */
export const PEOPLE = `
  insert into "User" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role", "twoFactorEnabled")
    values ('u1', 'Người Thử Một', 'mot@thu.example', true, now(), now(), 'admin', true);
  insert into "Account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
    values ('a1', 'u1', 'credential', 'u1', 'không-phải-mật-khẩu', now(), now());
  insert into "TwoFactor" ("id", "userId", "secret", "backupCodes") values ('t1', 'u1', 'bí-mật-thử', 'mã-thử');
  insert into "Session" ("id", "token", "userId", "expiresAt", "createdAt", "updatedAt")
    values ('s1', 'thẻ-thử', 'u1', now() + interval '1 day', now(), now());
  insert into "SavedView" values (gen_random_uuid(), 'u1', E'Ô “thử”\\t\\\\ \u2028 dòng', 'q=1', true, now(), now());
  insert into "Setting" values ('review.secondPerson', 'false', now(), 'u1')
    on conflict ("key") do update set "changedById" = excluded."changedById";
  select audit_record('[{"action": "SIGN_IN", "who": "u1", "details": {}}, {"action": "SIGN_OUT", "who": "u1"}]');
  insert into "Proposal" ("id", "status", "version", "authorId", "source", "input", "works", "warnings", "requestDigest", "createdAt")
    values (gen_random_uuid(), 'DRAFT', 1, 'u1', 'FORM', '{"note": "thử", "n": 12.50}', '{một,"h,ai"}', 0, 'x', now());`
