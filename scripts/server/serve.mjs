import pg from 'pg'
import { onStop } from '../platform/lifecycle.mjs'
import { root } from '../platform/settings.mjs'
import { apiRoutes } from './api/api-routes.mjs'
import { withLengths } from './lengths.mjs'
import { listen } from './listen.mjs'
import { publicPages } from './pages/public-pages.mjs'
import { openLog, takeConsole } from './requests/log.mjs'
import { shell } from './requests/shell.mjs'
import { restingServer } from './rest.mjs'

const GRACE_MS = 5_000

/** A database that does not answer must not hold up what is kept. */
const PATIENCE_MS = 5_000

/**
 * Serves the built application until this process is told to stop; with `dev` the sources as they are at each moment,
 * behind the same shell, with nothing kept and nothing answered past Next.
 * @param {import('../platform/settings.mjs').Settings} settings
 * @param {{ dev?: boolean }} [options]
 */
export async function serve(settings, { dev = false } = {}) {
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })
  const { default: next } = await import('next')
  const app = next({ dev, dir: root, hostname: settings.host ?? 'localhost', port: settings.port })
  await app.prepare()
  const { log, close: closeLog } = openLog(settings.logLevel)
  const database = openDatabase()
  const handle = app.getRequestHandler()
  const respond = dev
    ? handle
    : publicPages({
        handle: apiRoutes(handle),
        query: (statement) => database.query(statement),
        isPublic: settings.publicRead,
      })
  const resting = restingServer()
  const answer = shell({
    settings,
    log,
    dev,
    respond: (request, response) => respond(request, withLengths(response)),
  })
  const servers = await listen(settings, (request, response) => {
    resting.wake()
    answer(request, response)
  })
  const giveConsoleBack = dev ? () => {} : takeConsole(log)
  onStop(async () => {
    resting.stop()
    await Promise.all(servers.map(close))
    await lastWords()
    await app.close()
    await database.end()
    giveConsoleBack()
    closeLog()
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

/** What the application still has to write when nobody asks any more (instrumentation.ts). */
async function lastWords() {
  const shared = /** @type {Record<symbol, (() => Promise<void>) | undefined>} */ (globalThis)
  await shared[Symbol.for('registry.closing')]?.()
}

/** Lets the requests in hand finish, for five seconds at most. @param {import('node:http').Server} server */
async function close(server) {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(impatience)
}
