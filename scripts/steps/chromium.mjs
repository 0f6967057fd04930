import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { Halt } from '../platform/halt.mjs'
import { say, step } from '../platform/progress.mjs'
import { run, runPackage } from '../platform/run.mjs'
import { isRoot } from '../postgres/account.mjs'

/** First the one that has no windows: it does a quarter less work for the same pages. */
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * A Chromium that runs: CHROMIUM_PATH, the usual places, the test runner's own; else one is installed, by the runner's
 * download or, as root on a Debian, by apt.
 * @returns {Promise<string>} its path
 * @throws {Halt} when there is none and none can be installed
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named && !runs(named)) throw new Halt(`CHROMIUM_PATH is ${named}, and no Chromium runs from there.`)
  const found = named || (await present())
  if (found) return found
  return step('Installing Chromium for the tests', async () => {
    for (const install of [download, aptInstall]) {
      try {
        await install()
      } catch (error) {
        say(`not this way: ${String(error.message).split('\n')[0]}`)
      }
      const installed = await present()
      if (installed) return installed
    }
    throw new Halt(
      'The tests in the browser need Chromium: install it (on Debian: apt-get install chromium), or name one with CHROMIUM_PATH.',
    )
  })
}

async function present() {
  const { chromium } = await import('playwright')
  return [...USUAL_PLACES, chromium.executablePath()].find(runs)
}

/** It is there and its libraries are too. @param {string} file */
function runs(file) {
  if (!fs.existsSync(file)) return false
  try {
    execFileSync(file, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

const download = () =>
  runPackage('playwright/cli.js', ['install', 'chromium'], {
    title: 'playwright install chromium',
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    timeoutMs: 180_000,
  })

async function aptInstall() {
  if (!isRoot || !fs.existsSync('/usr/bin/apt-get')) throw new Halt('apt-get needs root on a Debian')
  const options = { title: 'apt-get', env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 300_000 }
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
}
