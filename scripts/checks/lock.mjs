import fs from 'node:fs'
import path from 'node:path'
import { root } from '../platform/settings.mjs'

/** @typedef {Record<string, { optionalDependencies?: Record<string, string> }>} LockedPackages by folder */

/**
 * Every optional dependency named in the lock has its own entry there. A lock made from a version that was published
 * without all its platform packages lacks some, and `npm ci` then fails on those platforms only.
 * @param {LockedPackages} packages
 * @returns {string[]} what is missing
 */
export function missingFromLock(packages) {
  return Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, folder, name))
      .map((name) => `${folder || 'package.json'} names ${name}, and the lock has no entry for it`),
  )
}

/** As Node looks for it: beside the package itself, then further out. */
function isLocked(packages, folder, name) {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[at ? `${at}/node_modules/${name}` : `node_modules/${name}`]) return true
    if (!at) return false
  }
}

/** @returns {string[]} */
export const checkLock = () =>
  missingFromLock(JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages)
