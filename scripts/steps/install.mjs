import fs from 'node:fs'
import path from 'node:path'
import { step } from '../platform/progress.mjs'
import { run } from '../platform/run.mjs'
import { root } from '../platform/settings.mjs'
import { requireSpace } from '../platform/space.mjs'
import { digestOf, readStamp, writeStamp } from '../platform/stamp.mjs'

const PACKAGES_MB = 1_300
const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.lock-digest')

/** Installs the packages that package-lock.json names, where they are not what is installed. */
export async function installPackages() {
  const digest = digestOf(root, ['package-lock.json'])
  if (readStamp(stamp) === digest) return
  if (!isInstalled()) {
    if (!fs.existsSync(modules)) requireSpace(root, PACKAGES_MB, 'the packages')
    await step('Installing packages (npm ci; a minute or two the first time)', () => {
      const args = ['ci', '--no-audit', '--no-fund', '--include=dev']
      const npm = process.env.npm_execpath // the npm that runs this, where one does
      const options = { title: 'npm ci', env: { NODE_ENV: undefined } }
      return npm ? run(process.execPath, [npm, ...args], options) : run('npm', args, options)
    })
  }
  writeStamp(stamp, digest)
}

/**
 * Did somebody install them by hand? npm writes what it has installed to node_modules/.package-lock.json as its last
 * act, so an install that was broken off does not count. Packages for other platforms are rightly absent.
 */
function isInstalled() {
  const file = path.join(modules, '.package-lock.json')
  if (!fs.existsSync(file)) return false
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const installed = packagesOf(file)
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === '' || (installed[name] ? installed[name].integrity === entry.integrity : entry.optional),
  )
}

/** @param {string} file @returns {Record<string, { integrity?: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages
