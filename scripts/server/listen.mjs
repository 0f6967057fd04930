import http from 'node:http'
import { Halt } from '../platform/halt.mjs'

/**
 * Who opens connections and says nothing, or says it a letter at a time, gets no more of the server than this. A body may
 * take as long as its pace allows (requests/slow-body.mjs): 50 MB at the least, three and a half hours.
 */
const LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 4 * 3_600_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
}
const MOST_CONNECTIONS = 1_000
const MOST_HEADERS = 100

/** Without a byte in either direction. */
const IDLE_MS = 120_000

/**
 * HTTP servers on the address that the settings name or, without one, on both addresses of the loopback: "localhost"
 * means 127.0.0.1 on some machines and ::1 on others. A machine without the second is served on the first.
 * @param {{ port: number, host: string | undefined }} settings
 * @param {http.RequestListener} [answer]
 * @returns {Promise<http.Server[]>}
 * @throws {Halt} when the port is taken or the address is not this machine's
 */
export async function listen({ port, host }, answer) {
  /** @type {http.Server[]} */
  const servers = []
  for (const address of host && host !== 'localhost' ? [host] : ['127.0.0.1', '::1']) {
    try {
      servers.push(await listenOn(address, port, answer))
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue
      for (const server of servers) server.close()
      throw refusal(address, port, error)
    }
  }
  return servers
}

/**
 * @param {string} host
 * @param {number} port
 * @param {http.RequestListener} [answer]
 * @returns {Promise<http.Server>}
 */
function listenOn(host, port, answer) {
  const server = http.createServer(LIMITS, answer)
  server.maxConnections = MOST_CONNECTIONS
  server.maxHeadersCount = MOST_HEADERS
  server.setTimeout(IDLE_MS)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => resolve(server))
  })
}

/** @param {string} address @param {number} port @param {unknown} error */
function refusal(address, port, error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error)
  const other = port < 65_535 ? port + 1 : port - 1
  if (code === 'EADDRINUSE')
    return new Halt(
      `Port ${port} is taken by another program: end it, or choose another: PORT=${other} npm start`,
    )
  if (code === 'EACCES')
    return new Halt(`This account may not listen on port ${port}: choose one above 1023: PORT=3000 npm start`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAFNOSUPPORT' || code === 'EAI_AGAIN')
    return new Halt(`HOST=${address} is not an address of this machine.`)
  return error
}
