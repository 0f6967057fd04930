import fs from 'node:fs'

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Names a process so that a later one with the same number is not taken for it: number and, where the system tells
 * (Linux), the moment it began.
 * @param {number} pid
 */
export const processMark = (pid = process.pid) => `${pid} ${beginning(pid)}`

/**
 * Is the process of this mark still running?
 * @param {string} mark
 */
export function isSameProcess(mark) {
  const pid = Number(mark.split(' ')[0])
  return pid > 0 && isAlive(pid) && processMark(pid) === mark.trim()
}

/** @param {number} pid */
function beginning(pid) {
  try {
    // the name in parentheses may hold spaces: count the fields behind it; "starttime" is the 22nd of all
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
    return fields?.[0] === 'Z' ? 'ended' : (fields?.[19] ?? '?')
  } catch {
    return '?'
  }
}
