import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Halt } from '../platform/halt.mjs'
import { applyMigrations } from './apply.mjs'
import { diagnose } from './engine.mjs'
import { findPending } from './history.mjs'

const migration = (name, sql) => ({ name, sql, checksum: createHash('sha256').update(sql).digest('hex') })
const first = migration(
  '1_first',
  'create table a (n int);\ncreate function f() returns int language sql as $$ select 1; $$;',
)
const second = migration('2_second', 'create table b (n int);')
const broken = migration('2_broken', 'create table c (n int);\n\ncreate tabel d (n int);')

let client
let name
const server = () => new pg.Client(process.env.TEST_SUPERUSER_URL)

beforeEach(async () => {
  name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  const admin = server()
  await admin.connect()
  await admin.query(`create database ${name} owner registry_owner`)
  await admin.end()
  const url = Object.assign(new URL(process.env.TEST_OWNER_URL), { pathname: `/${name}` }).href
  client = new pg.Client(url)
  await client.connect()
})

afterEach(async () => {
  await client.end()
  const admin = server()
  await admin.connect()
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

const exists = async (table) =>
  (await client.query('select to_regclass($1) is not null as found', [table])).rows[0].found
const url = () => Object.assign(new URL(process.env.TEST_OWNER_URL), { pathname: `/${name}` }).href

describe('migrations', () => {
  it('are applied once each, in the way that Prisma expects', async () => {
    expect(await findPending(client, [first, second])).toEqual([first, second])
    await applyMigrations(client, [first])
    expect(await findPending(client, [first, second])).toEqual([second])
    await applyMigrations(client, [second])
    expect(await findPending(client, [first, second])).toEqual([])
    expect(await diagnose(url(), [first, second])).toEqual({ pending: [], edited: [], failed: [] })
  })

  it('that fail leave nothing, say the line, and can be mended and applied', async () => {
    await applyMigrations(client, [first])
    const failure = await applyMigrations(client, [broken]).catch((error) => error)
    expect(failure).toBeInstanceOf(Halt)
    expect(failure.message).toContain('line 3')
    expect(await exists('c')).toBe(false)
    await applyMigrations(client, await findPending(client, [first, second]))
    expect(await exists('b')).toBe(true)
  })

  it('that were changed after they had been applied are refused', async () => {
    await applyMigrations(client, [first])
    await expect(findPending(client, [migration('1_first', 'select 2')])).rejects.toThrow(/changed after/)
  })

  it('of a newer program are refused', async () => {
    await applyMigrations(client, [first, second])
    await expect(findPending(client, [first])).rejects.toThrow(/newer than the program/)
  })
})
