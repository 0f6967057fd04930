import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from '../platform/processes.mjs'

/** @typedef {{ pid: number, port: number }} Postmaster port is 0 while it is still starting */

/**
 * The server that holds this cluster now, if one does. A leftover `postmaster.pid` whose number belongs to another
 * program by now is removed: PostgreSQL itself would refuse to start for ever (typical after a killed container).
 * @param {string} data
 * @returns {Postmaster | undefined}
 */
export function findPostmaster(data) {
  const file = path.join(data, 'postmaster.pid')
  if (!fs.existsSync(file)) return undefined
  // 1 process, 2 data folder, 3 start time, 4 port
  const lines = readLines(file)
  const pid = Number(lines[0])
  if (isPostmasterOf(pid, data, lines[1])) return { pid, port: Number(lines[3]) || 0 }
  fs.rmSync(file, { force: true })
  return undefined
}

/** @param {string} file */
function readLines(file) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')
  } catch {
    return [] // removed in between
  }
}

/**
 * A living server of this very cluster: not a zombie, not another program with a reused number, not the server of the
 * folder that this one was copied from.
 * @param {number} pid
 * @param {string} data
 * @param {string | undefined} recordedFolder
 */
function isPostmasterOf(pid, data, recordedFolder) {
  if (!(pid > 0) || !isAlive(pid)) return false
  if (process.platform !== 'linux') return recordedFolder === data
  try {
    const status = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    if (!status.includes('(postgres)') || /\) [ZX] /.test(status)) return false
    return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(data)
  } catch {
    return false
  }
}
