import { randomBytes } from 'node:crypto'
import pg from 'pg'

export type TestDatabase = {
  /** As the application connects: it can't touch the ledger but through its one door. */
  appUrl: string
  /** As the owner, who migrates. */
  ownerUrl: string
  /** As an intruder with every right, for tests that damage the ledger. */
  superuserUrl: string
  drop(): Promise<void>
}

/**
 * A database of its own with all migrations applied and no rows, in some 20 ms. Only for tests named
 * `*.database.test.ts`: the test run starts PostgreSQL for those. Drop it at the end.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const {
    TEST_SUPERUSER_URL: superuser,
    TEST_OWNER_URL: owner,
    TEST_APP_URL: app,
    TEST_TEMPLATE,
  } = process.env
  if (!superuser || !owner || !app || !TEST_TEMPLATE)
    throw new Error('No test server here: is the file named *.database.test.ts?')
  // the process in its name: what a killed test leaves behind is dropped by the next run
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`
  await execute(superuser, `create database ${name} template ${TEST_TEMPLATE} owner registry_owner`)
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  return {
    appUrl: at(app),
    ownerUrl: at(owner),
    superuserUrl: at(superuser),
    drop: () => execute(superuser, `drop database if exists ${name} with (force)`),
  }
}

export type Store = TestDatabase & { db: typeof import('@/lib/db').db; close(): Promise<void> }

/** Such a database behind `db`, for what reads and writes through it. Asked for before anything that connects. */
export async function openStore(): Promise<Store> {
  const database = await createTestDatabase()
  process.env.DATABASE_URL = database.appUrl
  const { db } = await import('@/lib/db')
  const close = async () => {
    await db.$disconnect()
    await database.drop()
  }
  return { ...database, db, close }
}

export type Session = pg.Client

/** A session of another account of the server on the database that the test has. @param server `TEST_OWNER_URL` and the like */
export async function sessionOn(server: string | undefined): Promise<Session> {
  const { pathname } = new URL(process.env.DATABASE_URL ?? '')
  const client = new pg.Client(Object.assign(new URL(server ?? ''), { pathname }).href)
  await client.connect()
  return client
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
