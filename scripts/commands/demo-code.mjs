import fs from 'node:fs'
import { Halt } from '../platform/halt.mjs'
import { runTypeScript } from '../platform/run.mjs'
import { readSettings } from '../platform/settings.mjs'
import { demoAccountsFile } from '../steps/demo-accounts.mjs'

/** Prints the code that the authenticator of a demo account would show now: npm run demo:code -- head. @param {string[]} args */
export async function run([role]) {
  const file = demoAccountsFile(readSettings().dataDir)
  if (!fs.existsSync(file)) throw new Halt('There are no demo accounts: npm start makes them.')
  /** @type {{ accounts: import('../steps/demo-accounts.mjs').DemoAccount[] }} */
  const { accounts } = JSON.parse(fs.readFileSync(file, 'utf8'))
  const withCode = accounts.filter(({ totpSecret }) => totpSecret)
  const account = withCode.find((one) => one.role === role)
  if (!account)
    throw new Halt(`Say whose: npm run demo:code -- ${withCode.map((one) => one.role).join(' | ')}`)
  await runTypeScript('scripts/demo-code.ts', [], {
    title: 'Reading the code',
    env: { ...process.env, TOTP_SECRET: account.totpSecret },
    show: true,
  })
}
