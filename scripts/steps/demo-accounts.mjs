import fs from 'node:fs'
import path from 'node:path'
import { withClient } from '../database/connect.mjs'
import { randomBase32, randomSecret, writePrivate } from '../platform/private-files.mjs'
import { step } from '../platform/progress.mjs'
import { runTypeScript } from '../platform/run.mjs'

/** @typedef {{ role: string, email: string, password: string, totpSecret?: string }} DemoAccount */

/** One for each role of features/access/rules.ts. The domain is reserved: nobody can receive mail there. */
const roles = ['officer', 'head', 'leader', 'clerk', 'reader', 'admin']
/** Those whom features/access/rules.ts asks for a second factor. */
const withSecondFactor = ['head', 'leader', 'admin']
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
  /** @type {DemoAccount[]} */
  const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).accounts : roles.map(invent)
  const accounts = known.map(withSecret)
  const text = `${JSON.stringify({ accounts }, null, 2)}\n`
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) writePrivate(file, text)
  if (await isAnyMissing(accounts, env)) await step('Creating the demo accounts', () => create(file, env))
  return accounts
}

/** Also an account that was made before a second factor was asked for. @param {DemoAccount[]} accounts @param {NodeJS.ProcessEnv} env */
const isAnyMissing = (accounts, env) =>
  withClient(env.DATABASE_URL, async (client) => {
    const { rows } = await client.query(
      'select email, "twoFactorEnabled" from "User" where email = any($1)',
      [accounts.map(({ email }) => email)],
    )
    const isThere = ({ email, totpSecret }) =>
      rows.some((row) => row.email === email && (!totpSecret || row.twoFactorEnabled))
    return !accounts.every(isThere)
  })

/** @param {DemoAccount} account @returns {DemoAccount} */
const withSecret = (account) =>
  withSecondFactor.includes(account.role)
    ? { ...account, totpSecret: account.totpSecret ?? randomBase32() }
    : account

/** @param {string} role @returns {DemoAccount} */
const invent = (role) => ({ role, email: `${role}@${domain}`, password: randomSecret() })

/** @param {string} file @param {NodeJS.ProcessEnv} env */
const create = (file, env) =>
  runTypeScript('scripts/demo-accounts.ts', [file], { title: 'Creating the accounts', env })
