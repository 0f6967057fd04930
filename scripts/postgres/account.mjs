import { execFileSync } from 'node:child_process'

/** @typedef {{ uid: number, gid: number } | undefined} Account undefined: this process's own */

export const isRoot = process.getuid?.() === 0

/**
 * The account PostgreSQL runs under. It refuses to run as root, so root lends it `postgres` (made where it is missing)
 * or, where no account can be made, `nobody`.
 * @returns {Account}
 */
export function serverAccount() {
  if (!isRoot) return undefined
  const known = lookUp('postgres')
  if (known) return known
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
  } catch {} // no useradd, or a read-only /etc
  return lookUp('postgres') ?? lookUp('nobody')
}

/** @param {string} name */
function lookUp(name) {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}
