import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../platform/progress.mjs'
import { fire } from './fire.mjs'

const CONNECTIONS = 10
const WARM_UP_SECONDS = 2
/** A server that has nothing to do gives memory back (scripts/server/rest.mjs). */
const REST_MS = 5_000

/**
 * @typedef {object} Told a row of the answer; null where a figure means nothing
 * @property {string} key
 * @property {string} name
 * @property {number | null} reqPerSec
 * @property {number | null} p50 milliseconds
 * @property {number | null} p99
 * @property {number | null} limitReqPerSec
 * @property {number | null} ratio
 * @property {number | null} rssMb of the server, five seconds after it
 * @property {number | null} seconds
 */

/**
 * One row: first what the computer can do at most, then the application, both while somebody records an act a second.
 * @param {import('./rows.mjs').Row} row
 * @param {object} run
 * @param {string} run.origin
 * @param {Awaited<ReturnType<typeof import('./children.mjs').startServer>>} run.server
 * @param {ReturnType<typeof import('./writer.mjs').writerOn>} run.writer
 * @param {number} run.seconds
 * @returns {Promise<Told>}
 */
export async function measure(row, { origin, server, writer, seconds }) {
  const { connections = CONNECTIONS } = row
  const limit = row.limit ? await writer.during(() => limitOf(row, { seconds, connections })) : null
  const next = await row.shots()
  await makeOnce(origin, next, row.stored)
  const { found, usage } = await writer.during(async () => {
    await fire(origin, next, { seconds: WARM_UP_SECONDS, connections: CONNECTIONS })
    const begun = await server.usage()
    const before = row.afterAct ? writer.write : undefined
    const found = await fire(origin, next, { seconds, connections, before })
    const { rssMb: busyMb, cpuMs } = await server.usage()
    return { found, usage: { busyMb, cpuMs: (cpuMs - begun.cpuMs) / found.count } }
  })
  await sleep(REST_MS)
  const { rssMb } = await server.usage()
  const { reqPerSec, p50, p95, p99, bytes } = found
  const beside = limit ? `, limit ${Math.round(limit.reqPerSec)}` : ''
  say(
    `${Math.round(reqPerSec)} a second${beside}; p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}; ${Math.round(bytes / 1000)} kB; ` +
      `server ${usage.cpuMs.toFixed(2)} ms of processor each, ${Math.round(usage.busyMb)} MB, ${Math.round(rssMb)} MB at rest`,
  )
  return {
    key: row.key,
    name: row.name,
    reqPerSec: round(reqPerSec),
    p50: round(p50),
    p99: round(p99),
    limitReqPerSec: limit && round(limit.reqPerSec),
    ratio: limit && Math.round((reqPerSec / limit.reqPerSec) * 1000) / 1000,
    rssMb: round(rssMb),
    seconds: round(found.seconds),
  }
}

const ms = (/** @type {number} */ time) => `${time.toFixed(1)} ms`
const round = (/** @type {number} */ figure) => Math.round(figure * 10) / 10

/** @param {import('./rows.mjs').Row} row @param {{ seconds: number, connections: number }} options */
async function limitOf(row, { seconds, connections }) {
  const limit = await row.limit?.()
  if (!limit) return null
  const { warmUpSeconds = WARM_UP_SECONDS / 2 } = limit
  await fire(limit.origin, limit.shots, { seconds: warmUpSeconds, connections })
  return fire(limit.origin, limit.shots, { seconds: seconds / 2, connections })
}

/**
 * Asks for the pages that are kept by design once, before anybody writes.
 * @param {string} origin
 * @param {import('./rows.mjs').Next} next
 * @param {number} [stored]
 */
async function makeOnce(origin, next, stored = 0) {
  let left = stored
  const each = () => (left-- > 0 ? next() : undefined)
  await fire(origin, each, { seconds: Number.POSITIVE_INFINITY, connections: CONNECTIONS })
}
