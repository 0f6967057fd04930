import { parseArgs } from 'node:util'
import { deploy } from '../database/deploy.mjs'
import { openDatabase } from '../database/open.mjs'
import { Halt } from '../platform/halt.mjs'
import { runTypeScript } from '../platform/run.mjs'
import { readSettings } from '../platform/settings.mjs'
import { generateClient } from '../steps/client.mjs'
import { sessionSecret } from '../steps/secret.mjs'

/** Makes an account: the first one of a new installation, or one for somebody who was locked out. @param {string[]} args */
export async function run(args) {
  const { email, name, role } = readArguments(args)
  const settings = readSettings()
  await generateClient()
  const database = await openDatabase(settings)
  await deploy(database)
  await runTypeScript('scripts/admin-create.ts', [email, name ?? email, role], {
    title: 'Creating the account',
    env: { DATABASE_URL: database.appUrl, BETTER_AUTH_SECRET: sessionSecret(settings) },
    show: true,
  })
}

function readArguments(args) {
  const usage = 'npm run admin:create -- --email NAME@ADDRESS [--name "Nguyễn Văn A"] [--role admin]'
  try {
    const { values } = parseArgs({
      args,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', default: 'admin' },
      },
    })
    if (values.email) return values
  } catch {} // an unknown option: the usage says what there is
  throw new Halt(`Say whose account it is: ${usage}`)
}
