import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Halt } from '../platform/halt.mjs'
import { makePrivateFolder, readOrCreatePrivate, writePrivate } from '../platform/private-files.mjs'
import { isRoot, serverAccount } from './account.mjs'

/** Where root keeps the programs, and one folder for each installation. */
export const systemHome = '/var/lib/lai-chau-power-registry'

/**
 * @typedef {object} Home
 * @property {string} folder holds the cluster, its log and its passwords
 * @property {string} data the cluster itself
 * @property {string} log
 * @property {import('./account.mjs').Account} account
 */

/**
 * The folder of a DATA_DIR's cluster. An ordinary user has it inside DATA_DIR. Root can't: PostgreSQL runs under
 * another account, which may not be able to enter the checkout, so the cluster lies outside, under a random id that is
 * kept in DATA_DIR.
 * @param {string} dataDir
 * @returns {Home}
 */
export function clusterHome(dataDir) {
  makePrivateFolder(dataDir)
  const account = serverAccount()
  const folder = isRoot ? path.join(systemHome, installationId(dataDir)) : dataDir
  if (isRoot) {
    refuseClusterOfAnother(dataDir)
    makeEnterable(systemHome)
    makeEnterable(folder)
    if (account) fs.chownSync(folder, account.uid, account.gid)
  }
  return { folder, data: path.join(folder, 'pg'), log: path.join(folder, 'postgres.log'), account }
}

/** @param {string} folder */
function makeEnterable(folder) {
  fs.mkdirSync(folder, { recursive: true })
  fs.chmodSync(folder, 0o755) // the mode given to mkdir is narrowed by root's umask
}

/**
 * The id of the installation in this DATA_DIR. A copied checkout carries the id along; the copy gets one of its own, so
 * that two checkouts never share a cluster without knowing. A moved one keeps its own.
 * @param {string} dataDir
 */
function installationId(dataDir) {
  const file = path.join(dataDir, 'installation-id')
  const id = readOrCreatePrivate(file, randomUUID)
  const marker = path.join(systemHome, id, 'data-dir')
  const here = fs.realpathSync(dataDir)
  const known = fs.existsSync(marker) ? fs.readFileSync(marker, 'utf8').trim() : here
  const original = path.join(known, 'installation-id')
  const isCopy = known !== here && fs.existsSync(original) && fs.readFileSync(original, 'utf8').trim() === id
  const own = isCopy ? randomUUID() : id
  if (isCopy) writePrivate(file, own)
  makeEnterable(systemHome)
  makeEnterable(path.join(systemHome, own))
  writePrivate(path.join(systemHome, own, 'data-dir'), here)
  return own
}

/**
 * Root in the checkout of an ordinary user who has already started it: going on would show an empty registry.
 * @param {string} dataDir
 */
function refuseClusterOfAnother(dataDir) {
  const version = fs.statSync(path.join(dataDir, 'pg', 'PG_VERSION'), { throwIfNoEntry: false })
  if (version && version.uid !== 0)
    throw new Halt(
      `${dataDir} holds the database of another account (user id ${version.uid}): run this as that user, or set DATA_DIR.`,
    )
}
