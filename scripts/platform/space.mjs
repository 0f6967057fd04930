import fs from 'node:fs'
import { Halt } from './halt.mjs'

/**
 * Ends with a sentence before something long is begun that would fill the disk.
 * @param {string} folder that exists
 * @param {number} megabytes
 * @param {string} purpose "the packages"
 * @throws {Halt}
 */
export function requireSpace(folder, megabytes, purpose) {
  const { bavail, bsize } = fs.statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1024 / 1024)
  if (free < megabytes)
    throw new Halt(
      `The disk is full: ${purpose} need about ${megabytes} MB in ${folder}, and ${free} MB are free. Free some space and start again.`,
    )
}
