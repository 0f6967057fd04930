import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Halt, speaksOfFullDisk } from '../platform/halt.mjs'
import { freePort } from '../platform/ports.mjs'
import { findPostmaster } from './postmaster.mjs'
import { tool } from './tool.mjs'

const LOG_LIMIT_BYTES = 10 * 1024 * 1024

/**
 * Starts the server of a cluster on the loopback, in a session of its own (pg_ctl sees to that), so that Ctrl-C in this
 * terminal does not reach it.
 * @param {import('./home.mjs').Home} home
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {{ port: number, durable: boolean }} options port: the one wanted, 0 for any
 * @returns {Promise<number>} the port it listens on
 */
export async function startServer(home, binaries, { port: wanted, durable }) {
  if (sizeOf(home.log) > LOG_LIMIT_BYTES) fs.rmSync(home.log)
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(wanted)
    const from = sizeOf(home.log)
    const options = [`-p ${port}`, '-c listen_addresses=127.0.0.1', "-c unix_socket_directories=''"]
    if (!durable) options.push('-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off')
    try {
      await tool(home, binaries, 'pg_ctl', [...startArguments(home), '--options', options.join(' ')])
      return port
    } catch (error) {
      const said =
        logSince(home.log, from) || String(/** @type {{ stderr?: string }} */ (error).stderr || error)
      if (speaksOfFullDisk(said))
        throw new Halt(`The disk is full: PostgreSQL can't start in ${home.folder}.`)
      // the processes of a killed server hold its memory for a moment; a port can be taken between the look and the start
      const passing =
        /pre-existing shared memory|postmaster\.pid" already exists|Address already in use/.test(said)
      if (!passing || attempt > 50)
        throw new Halt(`PostgreSQL did not start (${home.log}):\n\n${said.trim()}`)
      await sleep(200)
    }
  }
}

/**
 * Stops the server, ending its connections; nothing happens when none runs.
 * @param {import('./home.mjs').Home} home
 * @param {import('./binaries.mjs').Binaries} binaries
 */
export async function stopServer(home, binaries) {
  if (findPostmaster(home.data))
    await tool(home, binaries, 'pg_ctl', ['stop', '--pgdata', home.data, '--wait', '--mode', 'fast'])
}

/** @param {import('./home.mjs').Home} home */
const startArguments = ({ data, log }) => [
  'start',
  '--pgdata',
  data,
  '--wait',
  '--timeout',
  '60',
  '--log',
  log,
]

/** @param {string} file */
const sizeOf = (file) => fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** @param {string} log @param {number} from */
function logSince(log, from) {
  return fs.existsSync(log) ? fs.readFileSync(log).subarray(from).toString('utf8').slice(-1_500) : ''
}
