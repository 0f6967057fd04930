import fs from 'node:fs'
import path from 'node:path'
import { Halt, speaksOfFullDisk } from '../platform/halt.mjs'
import { tool } from './tool.mjs'

/**
 * Makes the cluster: UTF-8, Vietnamese order (ICU vi-VN) as the default collation. It is made aside and renamed, so that
 * a kill in between leaves nothing half-made.
 * @param {import('./home.mjs').Home} home
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {string} superuserPassword
 */
export async function createCluster(home, binaries, superuserPassword) {
  const part = `${home.data}.new`
  const passwordFile = path.join(home.folder, 'initdb-password')
  for (const leftover of [home.data, part, passwordFile])
    fs.rmSync(leftover, { recursive: true, force: true })
  fs.writeFileSync(passwordFile, superuserPassword, { mode: 0o600 })
  if (home.account) fs.chownSync(passwordFile, home.account.uid, home.account.gid)
  // the C library's part decides what counts as a letter (pg_trgm); macOS has no C.UTF-8
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  try {
    await tool(home, binaries, 'initdb', [
      '--pgdata',
      part,
      '--username',
      'postgres',
      '--auth',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '--encoding',
      'UTF8',
      '--locale',
      locale,
      '--locale-provider',
      'icu',
      '--icu-locale',
      'vi-VN',
    ])
    fs.renameSync(part, home.data)
  } catch (error) {
    const text = String(/** @type {{ stderr?: string }} */ (error).stderr || error)
    if (speaksOfFullDisk(text))
      throw new Halt(`The disk is full: there is no room for a new database in ${home.folder}.`)
    throw new Halt(`The database could not be created in ${home.folder}:\n\n${text.trim()}`)
  } finally {
    fs.rmSync(passwordFile, { force: true })
    fs.rmSync(part, { recursive: true, force: true })
  }
}
