import { demoAccountsFile } from './demo-accounts.mjs'

/**
 * The last words of a start: the address and, on the embedded database, how to sign in.
 * @param {import('../platform/settings.mjs').Settings} settings
 * @param {Awaited<ReturnType<typeof import('./prepare.mjs').prepareApplication>>} prepared
 */
export function welcome({ host, port, dataDir }, { demoAccounts }) {
  console.log(`\nThe registry is at ${process.env.PUBLIC_URL || `http://${nameOf(host)}:${port}`}`)
  if (demoAccounts?.length) {
    console.log(`Demo sign-ins (kept in ${demoAccountsFile(dataDir)}):`)
    for (const { role, email, password } of demoAccounts)
      console.log(`  ${role.padEnd(8)} ${email.padEnd(26)} ${password}`)
    console.log('head, leader and admin are asked for a code too: npm run demo:code -- head prints it')
  } else console.log('Accounts are made with: npm run admin:create -- --email NAME@ADDRESS')
  console.log('Ctrl-C stops it.')
}

/** What to write in an address for it. @param {string | undefined} host */
function nameOf(host) {
  if (!host || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
