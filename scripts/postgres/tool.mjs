import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/**
 * Runs a PostgreSQL program under the server's account. It gets a folder that it may enter and none of root's settings.
 * @param {import('./home.mjs').Home} home
 * @param {import('./binaries.mjs').Binaries} binaries
 * @param {'initdb' | 'pg_ctl'} name
 * @param {string[]} args
 */
export function tool(home, binaries, name, args) {
  const { PATH, SystemRoot, LD_LIBRARY_PATH } = process.env
  return execute(
    path.join(binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name),
    args,
    {
      ...home.account,
      cwd: home.folder,
      // TZ: else initdb writes this machine's zone into the cluster
      env: { PATH, SystemRoot, LD_LIBRARY_PATH, HOME: home.folder, LC_ALL: 'C', TZ: 'UTC' },
    },
  )
}
