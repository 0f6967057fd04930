import fs from 'node:fs'
import path from 'node:path'
import { applicationVersion } from '../backup/installation.mjs'
import { refuseExisting } from '../backup/new-file.mjs'
import { tellAudit } from '../database/audit.mjs'
import { openDatabase } from '../database/open.mjs'
import { writeExport } from '../export/write.mjs'
import { Halt } from '../platform/halt.mjs'
import { heartbeat } from '../platform/heartbeat.mjs'
import { onStop } from '../platform/lifecycle.mjs'
import { step } from '../platform/progress.mjs'
import { readSettings } from '../platform/settings.mjs'

/** Writes all of the registry as JSON, CSV and files: npm run export:all -- FOLDER. @param {string[]} args */
export async function run([target, ...rest]) {
  if (!target || target.startsWith('-') || rest.length > 0)
    throw new Halt('Say where to: npm run export:all -- FOLDER (one that is not there yet).')
  const folder = path.resolve(target)
  refuseExisting(folder)
  const part = `${folder}.${process.pid}.part`
  fs.mkdirSync(part, { mode: 0o700 })
  const forget = onStop(() => fs.rmSync(part, { recursive: true, force: true }))
  const { ownerUrl } = await openDatabase(readSettings())
  const { tables, files, head } = await step(`Writing everything to ${folder}`, () =>
    writeExport(ownerUrl, part, { application: applicationVersion(), told: heartbeat() }),
  )
  fs.renameSync(part, folder)
  forget()
  await tellAudit(ownerUrl, 'EXPORT', { folder: path.basename(folder), head, all: true })
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `${tables.length} tables, ${rows} rows, ${files} files. Head of the ledger: ${head ?? 'none, it is empty'}`,
  )
  console.log(
    'Names and e-mail addresses of accounts are in it, and what is for the staff only: keep it accordingly.',
  )
}
