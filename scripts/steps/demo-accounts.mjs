import fs from 'node:fs'
import path from 'node:path'
import { withClient } from '../database/connect.mjs'
import { randomSecret, writePrivate } from '../platform/private-files.mjs'
import { step } from '../platform/progress.mjs'
import { runTypeScript } from '../platform/run.mjs'

/** @typedef {{ role: string, email: string, password: string }} DemoAccount */

/** One for each role of features/access/rules.ts. The domain is reserved: nobody can receive mail there. */
const roles = ['officer', 'head', 'leader', 'clerk', 'reader', 'admin']
const domain = 'laichau.example'

/** @param {string} dataDir */
export const demoAccountsFile = (dataDir) => path.join(dataDir, 'demo-accounts.json')

/**
 * The demo accounts of the embedded database, with random passwords made at the first start and kept in
 * DATA_DIR/demo-accounts.json. The file is written first: a start that is broken off goes on with the same passwords.
 * @param {string} dataDir
 * @param {NodeJS.ProcessEnv} env of the registry
 * @returns {Promise<DemoAccount[]>}
 */
export async function demoAccounts(dataDir, env) {
  const file = demoAccountsFile(dataDir)
  if (!fs.existsSync(file))
    writePrivate(file, `${JSON.stringify({ accounts: roles.map(invent) }, null, 2)}\n`)
  /** @type {DemoAccount[]} */
  const accounts = JSON.parse(fs.readFileSync(file, 'utf8')).accounts
  const missing = await withClient(env.DATABASE_URL, async (client) => {
    const { rows } = await client.query('select email from "User" where email = any($1)', [
      accounts.map(({ email }) => email),
    ])
    return rows.length < accounts.length
  })
  if (missing) await step('Creating the demo accounts', () => create(file, env))
  return accounts
}

/** @param {string} role @returns {DemoAccount} */
const invent = (role) => ({ role, email: `${role}@${domain}`, password: randomSecret() })

/** @param {string} file @param {NodeJS.ProcessEnv} env */
const create = (file, env) =>
  runTypeScript('scripts/demo-accounts.ts', [file], { title: 'Creating the accounts', env })
