import { checkHouse } from '../checks/house.mjs'
import { checkLock } from '../checks/lock.mjs'
import { run as dbCheck } from '../commands/db-check.mjs'
import { Halt } from '../platform/halt.mjs'
import { run, runPackage } from '../platform/run.mjs'
import { readSettings, testDataDir } from '../platform/settings.mjs'
import { buildApplication } from '../steps/build.mjs'
import { findChromium } from '../steps/chromium.mjs'
import { generateClient } from '../steps/client.mjs'
import { demoAccountsFile } from '../steps/demo-accounts.mjs'
import { startE2eServer } from './e2e-server.mjs'

/**
 * @typedef {object} TestStep
 * @property {string} title
 * @property {string} repeat the command that runs just this one
 * @property {(args: string[]) => Promise<unknown>} run throws when it fails
 */

/** In the order in which they run: the fast ones first. @type {Record<string, TestStep>} */
export const testSteps = {
  lint: {
    title: 'Format and lint (Biome)',
    repeat: 'npm run lint',
    run: (args) =>
      runPackage('@biomejs/biome/bin/biome', ['check', '.', ...args], { title: 'Biome', show: true }),
  },
  lock: {
    title: 'The lock file is whole',
    repeat: 'npm run check:lock',
    run: async () => refuse(checkLock()),
  },
  imports: {
    title: 'Imports, names and sizes',
    repeat: 'npm run check:imports',
    run: async () => refuse(checkHouse()),
  },
  types: { title: 'Types (TypeScript)', repeat: 'npm run typecheck', run: checkTypes },
  database: { title: 'Migrations and schema agree', repeat: 'npm run db:check', run: dbCheck },
  unit: {
    title: 'Unit and database tests (Vitest)',
    repeat: 'npm run test:unit',
    run: async (args) => {
      await generateClient()
      await runPackage('vitest/vitest.mjs', ['run', ...args], {
        title: 'Vitest',
        env: { NODE_ENV: 'test' },
        show: true,
      })
    },
  },
  build: {
    title: 'Production build',
    repeat: 'npm run build',
    run: async () => {
      await generateClient()
      await buildApplication()
    },
  },
  e2e: { title: 'Tests in the browser (Playwright)', repeat: 'npm run test:e2e', run: testInBrowser },
}

/** @param {string[]} breaches */
function refuse(breaches) {
  if (breaches.length > 0) throw new Halt(breaches.join('\n'))
}

async function checkTypes() {
  await generateClient()
  // the types of routes and of what the bundler resolves; a clean clone has none yet
  await runPackage('next/dist/bin/next', ['typegen'], { title: 'next typegen' })
  await runPackage('typescript/bin/tsc', ['--noEmit', '--incremental', 'false'], {
    title: 'TypeScript',
    show: true,
  })
}

/** @param {string[]} args */
async function testInBrowser(args) {
  const chromium = await findChromium()
  const server = await startE2eServer(testDataDir(readSettings()))
  try {
    await runPackage('@playwright/test/cli.js', ['test', '--pass-with-no-tests', ...args], {
      title: `Playwright (the server's words: ${server.logFile})`,
      env: { E2E_URL: server.url, E2E_ACCOUNTS: demoAccountsFile(server.dataDir), CHROMIUM_PATH: chromium },
      show: true,
    })
    // After all that people did: the tables are what the ledger says.
    await run(process.execPath, ['scripts/run.mjs', 'ledger-verify'], {
      title: 'Verifying the ledger',
      env: server.env,
      show: true,
    })
  } finally {
    await server.stop()
  }
}
