import pg from 'pg'
import { onStop } from '../platform/lifecycle.mjs'
import { root } from '../platform/settings.mjs'
import { apiRoutes } from './api/api-routes.mjs'
import { withLengths } from './lengths.mjs'
import { listen } from './listen.mjs'
import { publicPages } from './pages/public-pages.mjs'
import { restingServer } from './rest.mjs'

const GRACE_MS = 5_000

/** A database that does not answer must not hold up what is kept. */
const PATIENCE_MS = 5_000

/**
 * Serves the built application until this process is told to stop.
 * @param {import('../platform/settings.mjs').Settings} settings
 */
export async function serve(settings) {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: root, hostname: settings.host ?? 'localhost', port: settings.port })
  await app.prepare()
  const database = openDatabase()
  const respond = publicPages({
    handle: apiRoutes(app.getRequestHandler()),
    query: (statement) => database.query(statement),
    isPublic: settings.publicRead,
  })
  const resting = restingServer()
  const servers = await listen(settings, (request, response) => {
    resting.wake()
    respond(request, withLengths(response)).catch((error) => fail(response, error))
  })
  onStop(async () => {
    resting.stop()
    await Promise.all(servers.map(close))
    await app.close()
    await database.end()
  })
}

/** One connection of its own, beside the application's: for asking how far the ledger has come. */
function openDatabase() {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  })
  pool.on('error', () => {}) // a server that goes away: the next question says so
  return pool
}

/** @param {import('node:http').ServerResponse} response @param {unknown} error */
function fail(response, error) {
  console.error(error)
  if (response.headersSent) response.destroy()
  else response.writeHead(500).end()
}

/** Lets the requests in hand finish, for five seconds at most. @param {import('node:http').Server} server */
async function close(server) {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(impatience)
}
