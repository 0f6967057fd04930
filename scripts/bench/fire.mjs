import http from 'node:http'

/**
 * @typedef {object} Shot
 * @property {string} path
 * @property {'GET' | 'POST' | 'OPTIONS'} [method]
 * @property {http.OutgoingHttpHeaders} [headers]
 * @property {string} [body]
 * @property {number} status that the answer must have
 * @property {string} [holds] what stands in the right answer
 * @property {() => void} [done] called once it was answered rightly
 *
 * @typedef {{ count: number, seconds: number, reqPerSec: number, p50: number, p95: number, p99: number,
 *   bytes: number }} Figures times in milliseconds, bytes of an answer's body
 */

/**
 * Asks one thing after another over some connections that stay open. An answer that is not the right one ends it: speed
 * counts for nothing then.
 * @param {string} origin
 * @param {() => Shot | undefined} next the next one to be asked; undefined: there is no more
 * @param {object} options
 * @param {number} options.seconds
 * @param {number} options.connections
 * @param {() => Promise<void>} [options.before] is done before each request, and does not count
 * @returns {Promise<Figures>}
 */
export async function fire(origin, next, { seconds, connections, before }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  /** @type {number[]} */
  const times = []
  let spent = 0
  let bytes = 0
  const began = performance.now()
  const isOver = () => performance.now() - began >= seconds * 1000
  const worker = async () => {
    for (let shot = isOver() ? undefined : next(); shot; shot = isOver() ? undefined : next()) {
      const ready = performance.now()
      await before?.()
      const asked = performance.now()
      spent += asked - ready
      const answer = await ask(origin, shot, agent)
      times.push(performance.now() - asked)
      bytes += answer.body.length
      requireRight(shot, answer)
      shot.done?.()
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, worker))
  } finally {
    agent.destroy()
  }
  return {
    ...figures(times, (performance.now() - began - spent / connections) / 1000),
    bytes: bytes / times.length,
  }
}

/**
 * @param {string} origin
 * @param {Shot} shot
 * @param {http.Agent} [agent]
 * @returns {Promise<{ status: number | undefined, body: Buffer }>}
 */
export function ask(origin, { path, method = 'GET', headers, body }, agent) {
  return new Promise((resolve, reject) => {
    const request = http.request(`${origin}${path}`, { agent, method, headers }, (response) => {
      /** @type {Buffer[]} */
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts) }))
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end(body)
  })
}

/** @param {Shot} shot @param {{ status: number | undefined, body: Buffer }} answer */
export function requireRight({ method = 'GET', path, status, holds }, answer) {
  if (answer.status === status && (!holds || answer.body.includes(holds))) return
  const said = answer.body.toString('utf8').slice(0, 500)
  throw new Error(`${method} ${path} answered ${answer.status}, and not ${status} with "${holds}": ${said}`)
}

/** @param {number[]} times @param {number} seconds @returns {Omit<Figures, 'bytes'>} */
function figures(times, seconds) {
  const sorted = Float64Array.from(times).sort()
  const at = (/** @type {number} */ part) => sorted[Math.ceil(sorted.length * part) - 1] ?? 0
  const count = times.length
  return { count, seconds, reqPerSec: count / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
