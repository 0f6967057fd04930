import path from 'node:path'
import { putBack } from '../backup/installation.mjs'
import { tellAudit } from '../database/audit.mjs'
import { openDatabase } from '../database/open.mjs'
import { checkExport, importFolder } from '../export/read.mjs'
import { Halt } from '../platform/halt.mjs'
import { heartbeat } from '../platform/heartbeat.mjs'
import { say, step } from '../platform/progress.mjs'
import { readSettings } from '../platform/settings.mjs'
import { run as verify } from './ledger-verify.mjs'

/** Fills an empty installation from what export:all wrote: npm run import:all -- FOLDER. @param {string[]} args */
export async function run([folder, ...rest]) {
  if (!folder || rest.length > 0) throw new Halt('Say from where: npm run import:all -- FOLDER.')
  const settings = readSettings()
  const manifest = await step('Checking every file of the export', () => checkExport(folder, heartbeat()))
  const { ownerUrl } = await openDatabase(settings)
  await step('Importing', () => importFolder({ url: ownerUrl, folder, manifest, told: heartbeat() }))
  putBack(settings, new Map())
  await verify(manifest.head ? ['--expect', manifest.head] : [])
  await tellAudit(ownerUrl, 'RESTORE', { folder: path.basename(path.resolve(folder)), head: manifest.head })
  console.log(`Imported: ${manifest.tables.length} tables, ${manifest.files} files.`)
  say(
    'Accounts came without passwords: npm run admin:create makes an administrator, who gives the others new ones.',
  )
}
