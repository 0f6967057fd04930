import fs from 'node:fs'
import path from 'node:path'
import { makePrivateFolder, writePrivate } from '../platform/private-files.mjs'
import { root } from '../platform/settings.mjs'
import { demoAccountsFile } from '../steps/demo-accounts.mjs'
import { sessionSecret } from '../steps/secret.mjs'

/** Files beside the database that an installation needs, by their names in an archive. */
const SECRET = 'secret'
const DEMO_ACCOUNTS = 'demo-accounts.json'

export const applicationVersion = () =>
  JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version

/**
 * What to keep beside the database, in a sealed backup only: the key that second factors are encrypted with (and that
 * signs sessions), and the passwords of demo accounts.
 * @param {import('../platform/settings.mjs').Settings} settings
 * @returns {Record<string, string>}
 */
export function filesToKeep(settings) {
  const demo = demoAccountsFile(settings.dataDir)
  return {
    [SECRET]: sessionSecret(settings),
    ...(!settings.databaseUrl && fs.existsSync(demo)
      ? { [DEMO_ACCOUNTS]: fs.readFileSync(demo, 'utf8') }
      : {}),
  }
}

/**
 * Puts such files where they belong.
 * @param {import('../platform/settings.mjs').Settings} settings
 * @param {Map<string, Buffer>} files
 */
export function putBack({ dataDir, databaseUrl }, files) {
  makePrivateFolder(dataDir)
  const secret = files.get(SECRET)
  if (secret) writePrivate(path.join(dataDir, SECRET), secret.toString('utf8'))
  // without this the next start would make demo accounts, with an administrator among them, beside the office's own
  if (!databaseUrl)
    writePrivate(
      demoAccountsFile(dataDir),
      files.get(DEMO_ACCOUNTS)?.toString('utf8') ?? '{ "accounts": [] }\n',
    )
}

/**
 * What the person at the terminal has to know about the key.
 * @param {Map<string, Buffer>} files
 */
export function adviceOnSecret(files) {
  const kept = files.get(SECRET)?.toString('utf8').trim()
  const given = process.env.BETTER_AUTH_SECRET?.trim()
  if (!kept)
    return 'A backup without a passphrase does not hold the key of the second factors: copy DATA_DIR/secret of the old installation (or set its BETTER_AUTH_SECRET), else each has to be set anew.'
  if (given && given !== kept)
    return 'BETTER_AUTH_SECRET here is another than where the backup was made: set it to what DATA_DIR/secret now holds, else nobody can use a second factor.'
  return null
}
