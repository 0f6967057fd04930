import { onStop } from '../platform/lifecycle.mjs'
import { root } from '../platform/settings.mjs'
import { listen } from './listen.mjs'

const GRACE_MS = 5_000

/**
 * Serves the built application until this process is told to stop.
 * @param {{ port: number, host: string | undefined }} settings
 */
export async function serve(settings) {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: next } = await import('next')
  const app = next({ dev: false, dir: root, hostname: settings.host ?? 'localhost', port: settings.port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const servers = await listen(settings, (request, response) => handle(request, response))
  onStop(async () => {
    await Promise.all(servers.map(close))
    await app.close()
  })
}

/** Lets the requests in hand finish, for five seconds at most. @param {import('node:http').Server} server */
async function close(server) {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(impatience)
}
