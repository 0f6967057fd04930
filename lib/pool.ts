import 'server-only'
import pg from 'pg'
import { env } from './env'

/** Enough for two cores; PostgreSQL's own limit is 100, shared with jobs and a second process. */
const MAX_CONNECTIONS = 10

/** pg waits for ever by default: a database that is away must be an error soon, and not hold every request. */
const CONNECT_TIMEOUT_MS = 5_000

// Next evaluates this module once for each of its bundles and again after each change while developing: one pool for
// the whole process.
const shared = globalThis as typeof globalThis & { registryPool?: pg.Pool }

/** The application's connections, anew once they were closed (`db.$disconnect()`): for Prisma (lib/db.ts) and for statements written by hand (lib/query.ts). */
export function pool(): pg.Pool {
  if (!shared.registryPool || shared.registryPool.ending) {
    shared.registryPool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      allowExitOnIdle: true,
    })
    // A server that goes away while nobody asks: the next question says so.
    shared.registryPool.on('error', () => {})
  }
  return shared.registryPool
}
