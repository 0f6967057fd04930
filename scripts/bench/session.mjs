import fs from 'node:fs'
import { Halt } from '../platform/halt.mjs'
import { demoAccountsFile } from '../steps/demo-accounts.mjs'

/** @typedef {{ cookie: string, origin: string }} Session */

/**
 * The headers by which an officer's requests are known.
 * @param {string} origin
 * @param {string} dataDir
 * @returns {Promise<Session>}
 */
export async function signIn(origin, dataDir) {
  /** @type {{ accounts: import('../steps/demo-accounts.mjs').DemoAccount[] }} */
  const { accounts } = JSON.parse(fs.readFileSync(demoAccountsFile(dataDir), 'utf8'))
  const { email, password } = accounts.find(({ role }) => role === 'officer') ?? {}
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Halt(`The bench could not sign in: ${answer.status} ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return { cookie: cookies.join('; '), origin }
}
