import fs from 'node:fs'
import path from 'node:path'
import { isSameProcess, processMark } from '../platform/processes.mjs'

// Who uses a cluster now: one file for each process. The last one to leave stops the server, so that two commands can
// share it. Files of processes that were killed count as absent.

/** @param {string} home */
export function enter(home) {
  const folder = path.join(home, 'holders')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  fs.writeFileSync(path.join(folder, String(process.pid)), processMark())
}

/**
 * @param {string} home
 * @returns {boolean} whether nobody is left
 */
export function leave(home) {
  const folder = path.join(home, 'holders')
  fs.rmSync(path.join(folder, String(process.pid)), { force: true })
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const file = path.join(folder, name)
    if (isSameProcess(fs.readFileSync(file, 'utf8'))) return false
    fs.rmSync(file, { force: true })
  }
  return true
}
