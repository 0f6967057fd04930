import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isSameProcess, processMark } from './processes.mjs'

const PATIENCE_MS = 120_000

/**
 * Runs `work` while holding a lock file, so that two commands do not start, stop or create the same thing at once.
 * The lock of a process that was killed counts as free.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  for (const began = performance.now(); !take(file); await sleep(50)) {
    if (performance.now() - began > PATIENCE_MS)
      throw new Error(`${file} is held by ${fs.readFileSync(file, 'utf8')}`)
  }
  try {
    return await work()
  } finally {
    fs.rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  // written aside and linked, so that nobody ever sees the lock empty
  const part = `${file}.${process.pid}`
  fs.writeFileSync(part, processMark())
  try {
    fs.linkSync(part, file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(part, { force: true })
  }
  try {
    if (!isSameProcess(fs.readFileSync(file, 'utf8'))) fs.rmSync(file, { force: true })
  } catch {} // freed in between
  return false
}
