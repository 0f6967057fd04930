import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/generated/prisma/client'
import { env } from './env'
import { statementName } from './statement-names'

/** Enough for two cores; PostgreSQL's own limit is 100, shared with jobs and a second process. */
const MAX_CONNECTIONS = 10

/** pg waits for ever by default: a database that is away must be an error soon, and not hold every request. */
const CONNECT_TIMEOUT_MS = 5_000

// Next evaluates this module once for each of its bundles and again after each change while developing: one client,
// and so one pool, for the whole process.
const shared = globalThis as typeof globalThis & { registryDb?: PrismaClient }

function client(): PrismaClient {
  shared.registryDb ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: env().DATABASE_URL,
        max: MAX_CONNECTIONS,
        connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      },
      { statementNameGenerator: ({ sql }) => statementName(sql) },
    ),
  })
  return shared.registryDb
}

/** The application's database. Connects at its first use, not when it is imported, so that building needs none. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, key) {
    const value = Reflect.get(client(), key)
    return typeof value === 'function' ? value.bind(client()) : value
  },
  has: (_, key) => key in client(),
})
