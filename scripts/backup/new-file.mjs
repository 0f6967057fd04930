import fs from 'node:fs'
import path from 'node:path'
import { Halt } from '../platform/halt.mjs'
import { onStop } from '../platform/lifecycle.mjs'

/**
 * Writes a file that was not there: under another name until the last byte is on the disk, so that a kill in between
 * leaves no half of one under a name that promises a whole. Only its owner may read it.
 * @template T
 * @param {string} file
 * @param {(write: (bytes: Buffer) => Promise<void>, part: string) => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Halt} where there is one already
 */
export async function writeNewFile(file, work) {
  refuseExisting(file)
  const part = `${file}.${process.pid}.part`
  const remove = () => fs.rmSync(part, { force: true })
  const forget = onStop(remove)
  try {
    const handle = await fs.promises.open(part, 'wx', 0o600)
    let result
    try {
      result = await work(async (bytes) => void (await handle.writeFile(bytes)), part)
      await handle.sync()
    } finally {
      await handle.close()
    }
    refuseExisting(file)
    fs.renameSync(part, file)
    syncFolder(path.dirname(file))
    return result
  } finally {
    remove()
    forget()
  }
}

/** @param {string} file */
export function refuseExisting(file) {
  if (fs.existsSync(file))
    throw new Halt(`${file} is there already: nothing is overwritten. Name another file.`)
}

/** So that the new name outlives a power cut. Windows can't, and does not need it. @param {string} folder */
function syncFolder(folder) {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
