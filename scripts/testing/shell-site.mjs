import http from 'node:http'
import { addressList } from '../server/requests/client-address.mjs'
import { openLog } from '../server/requests/log.mjs'
import { shell } from '../server/requests/shell.mjs'

/** @type {http.Server[]} */
const servers = []

/** A server with the shell around `respond`, and what its log says. */
export async function site({ respond = async (_, response) => void response.end('ok'), ...more } = {}) {
  const lines = []
  const { log } = openLog(more.level ?? 'info', { write: (line) => lines.push(JSON.parse(line)) })
  const trustedProxies = addressList(more.proxies ?? [])
  const settings = { port: 3000, host: undefined, publicUrl: more.publicUrl, trustedProxies }
  const server = http.createServer(shell({ settings, log, respond, pace: more.pace }))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const { port } = server.address()
  const ask = (path, options) => fetch(`http://127.0.0.1:${port}${path}`, options)
  return { ask, lines, log, port }
}

export const closeSites = () =>
  Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))))
