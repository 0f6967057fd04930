import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Registry, startRegistry } from '@/features/changes/testing/registry'

let registry: Registry
beforeAll(async () => {
  registry = await startRegistry()
  await registry.record({
    note: 'Bí mật',
    changes: [{ type: 'WORK_CREATE', kind: 'LINE', set: { name: 'A' } }],
  })
  await (await registry.as('owner')).query(
    `insert into "Erasure" values (gen_random_uuid(), now(), 'PERSON', 'ai-đó', 'u1', '1/QĐ-THU', '2026-01-01', 'Sở thử', 0)`,
  )
})
afterAll(() => registry.stop())

const LEDGER = ['ChangeSet', 'Change', 'LedgerNote', 'Erasure']
const PROJECTIONS = [
  'Work',
  'HydropowerDetail',
  'LineDetail',
  'SubstationDetail',
  'WorkPlace',
  'StageStay',
  'ExpectedAct',
  'Organization',
  'Document',
  'PlanListing',
  'PlanListingWork',
  'PlanQuota',
  'WorkLink',
  'AdministrativeUnit',
]

/** The code with which PostgreSQL refuses; null: it was let through (and taken back). */
async function refusal(account: 'app' | 'owner', sql: string): Promise<string | null> {
  const client = await registry.as(account)
  await client.query('begin')
  try {
    await client.query(sql)
    return null
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    await client.query('rollback')
  }
}
const FORBIDDEN = '42501'

describe('the account of the application', () => {
  const statements = (table: string, column: string) => [
    `insert into "${table}" select * from "${table}"`,
    `update "${table}" set "${column}" = "${column}"`,
    `delete from "${table}"`,
    `truncate "${table}" cascade`,
    `copy "${table}" from stdin`,
  ]
  it.each([...LEDGER, ...PROJECTIONS])('can neither write, change nor empty "%s"', async (table) => {
    const { rows } = await (await registry.as('owner')).query(
      `select column_name as name from information_schema.columns where table_name = $1 limit 1`,
      [table],
    )
    for (const sql of statements(table, rows[0].name))
      expect([sql, await refusal('app', sql)]).toEqual([sql, FORBIDDEN])
  })

  it('can write the tables of accounts and sessions, and no other', async () => {
    const { rows } = await (await registry.as('owner')).query(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
          and has_table_privilege('registry_app', oid, 'insert, update, delete, truncate, references, trigger') order by 1`,
    )
    expect(rows.map((row) => row.name)).toEqual([
      'Account',
      'AccountNotice',
      'KnownDevice',
      'Proposal',
      'ProposalEvent',
      'SavedView',
      'Session',
      'SessionEnd',
      'Setting',
      'SignInAttempt',
      'TwoFactor',
      'User',
      'Verification',
    ])
  })

  it.each([
    'create table "Mine" ()',
    'create function f() returns int language sql return 1',
    'alter table "Change" disable trigger all',
    'drop table "Change"',
    'drop trigger ledger_rows on "Change"',
    `create or replace function ledger_refuse() returns trigger language plpgsql as 'begin return old; end'`,
    'set session_replication_role = replica',
    'set role registry_owner',
    `select registry_grant('registry_app')`,
    `select ledger_append('{}')`,
    `select ledger_project('{}', '{}')`,
    `select ledger_project_listings('{}', '{}')`,
    `select ledger_project_desk('{}', '{}')`,
    `select ledger_project_papers('{}')`,
    `select ledger_stale('{}', '{}')`,
    `update "_prisma_migrations" set "checksum" = ''`,
  ])('cannot: %s', async (sql) => expect(await refusal('app', sql)).toBe(FORBIDDEN))

  it('can read it all', async () => {
    for (const table of [...LEDGER, ...PROJECTIONS])
      expect(await refusal('app', `select * from "${table}"`)).toBeNull()
  })

  it('does not get another function in by a name of its own', async () => {
    const temporary = `create temp table "Work" (id uuid, version int); insert into "Work" values (gen_random_uuid(), 7);
      select ledger_accept('{"set":{},"expect":[],"works":[],"changes":[]}')`
    // It looks for the registry's tables first: the empty set fails at the real "ChangeSet", not at the temporary one.
    expect(await refusal('app', temporary)).toBe('23502')
  })
})

describe('the owner of the tables', () => {
  it.each(LEDGER)('cannot change, delete or empty "%s"', async (table) => {
    const column = { ChangeSet: 'authorId', Change: 'payload', LedgerNote: 'text', Erasure: 'orderedBy' }[
      table
    ]
    const value = table === 'Change' ? `'{}'` : `'x'`
    for (const sql of [
      `update "${table}" set "${column}" = ${value}`,
      `delete from "${table}"`,
      `truncate "${table}" cascade`,
    ])
      expect([sql, await refusal('owner', sql)]).toEqual([sql, FORBIDDEN])
  })

  it.each(['Document', 'Work', 'Organization'])('cannot empty the ledger by way of "%s"', async (table) => {
    const cascaded = await refusal('owner', `truncate "${table}" cascade`)
    if (table === 'Work') expect(cascaded).toBeNull()
    else expect(cascaded).toBe(FORBIDDEN)
  })

  it('cannot change it by merging or upserting', async () => {
    expect(
      await refusal(
        'owner',
        `insert into "ChangeSet" select * from "ChangeSet" on conflict ("id") do update set "authorId" = 'x'`,
      ),
    ).toBe(FORBIDDEN)
    expect(
      await refusal(
        'owner',
        `merge into "Change" c using "ChangeSet" s on c."setId" = s."id" when matched then delete`,
      ),
    ).toBe(FORBIDDEN)
  })

  it('can erase a note by an order that is on record, and only so', async () => {
    const order = `insert into "Erasure" select gen_random_uuid(), now(), 'NOTE', "setId", 'u1', '1/QĐ-THU', '2026-01-01', 'Sở thử', 0 from "LedgerNote"`
    for (const [set, code] of [
      [`"text" = null, "salt" = null, "erasedBy" = 'QĐ 1/QĐ-THU'`, null],
      [`"text" = null, "salt" = null, "erasedBy" = ' '`, FORBIDDEN],
      [`"text" = null, "salt" = null`, FORBIDDEN],
      [`"text" = null, "erasedBy" = 'QĐ 1/QĐ-THU'`, FORBIDDEN],
      [`"text" = 'Khác', "erasedBy" = 'QĐ 1/QĐ-THU'`, FORBIDDEN],
    ] as const) {
      expect([set, await refusal('owner', `${order}; update "LedgerNote" set ${set}`)]).toEqual([set, code])
      expect([set, await refusal('owner', `update "LedgerNote" set ${set}`)]).toEqual([set, FORBIDDEN])
    }
    const twice = `${order}; update "LedgerNote" set "text" = null, "salt" = null, "erasedBy" = 'QĐ 1'; update "LedgerNote" set "erasedBy" = 'QĐ 2'`
    expect(await refusal('owner', twice)).toBe(FORBIDDEN)
  })
})
