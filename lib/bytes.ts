import 'server-only'
import pg from 'pg'
import { env } from './env'

/**
 * For large values alone: Prisma turns bytes into text and back on their way (base64, several copies), so that a file
 * of 50 MB left 140 MB of garbage behind. A few connections of their own; everything else goes through `db`.
 */
const MAX_CONNECTIONS = 3
const CONNECT_TIMEOUT_MS = 5_000

// As in lib/db.ts: one pool for the whole process, however often this module is evaluated.
const shared = globalThis as typeof globalThis & { registryBytes?: pg.Pool }

function pool(): pg.Pool {
  if (!shared.registryBytes) {
    shared.registryBytes = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      allowExitOnIdle: true,
    })
    // A server that goes away while nobody asks: the next question says so.
    shared.registryBytes.on('error', () => {})
  }
  return shared.registryBytes
}

/** The rows of one statement, whose values may be bytes. */
export async function queryBytes<Row extends pg.QueryResultRow>(
  text: string,
  values: unknown[],
): Promise<Row[]> {
  return (await pool().query<Row>(text, values)).rows
}
