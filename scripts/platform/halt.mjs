/**
 * A reason to stop that the person at the terminal can act on: printed as it stands, without a stack trace.
 * Everything else that is thrown is a fault of the program and keeps its stack.
 */
export class Halt extends Error {
  name = 'Halt'
}

const diskFull = /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i

/** Does this text (a message, the output of a child process) speak of a full disk? */
export const speaksOfFullDisk = (/** @type {string} */ text) => diskFull.test(text)

/**
 * Faults of the surroundings, as a Halt with one clear sentence; any other error comes back unchanged.
 * @param {unknown} error
 * @returns {unknown}
 */
export function explain(error) {
  if (error instanceof Halt || !(error instanceof Error)) return error
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error)
  const at = path ? ` (${path})` : ''
  if (speaksOfFullDisk(`${code} ${error.message}`))
    return new Halt(`The disk is full${at}: free some space and start again.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new Halt(
      `This account may not write here${at}: run as the owner of the folder, or set DATA_DIR to a folder of your own.`,
    )
  if (code === 'EROFS')
    return new Halt(`This disk is read-only${at}: set DATA_DIR to a folder that can be written.`)
  if (path && (code === 'EEXIST' || code === 'ENOTDIR'))
    return new Halt(`There is a file where a folder should be (${path}): set DATA_DIR to another folder.`)
  return error
}
