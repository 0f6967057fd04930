import { parseArgs } from 'node:util'
import { Halt } from '../platform/halt.mjs'
import { randomSecret } from '../platform/private-files.mjs'
import { runTypeScript } from '../platform/run.mjs'
import { readSettings } from '../platform/settings.mjs'
import { openRegistry } from '../steps/registry.mjs'

/** Makes an account: the first one of a new installation, or one for somebody who was locked out. @param {string[]} args */
export async function run(args) {
  const { email, name, role } = readArguments(args)
  const { env } = await openRegistry(readSettings())
  await runTypeScript('scripts/admin-create.ts', [email, name ?? email, role], {
    title: 'Creating the account',
    env: { ...env, NEW_PASSWORD: randomSecret() },
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
