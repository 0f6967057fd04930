import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkArchive, unlock } from '../backup/archive-reader.mjs'
import { adviceOnSecret, putBack } from '../backup/installation.mjs'
import { passphrase } from '../backup/passphrase.mjs'
import { restoreArchive } from '../backup/restore.mjs'
import { tellAudit } from '../database/audit.mjs'
import { openDatabase } from '../database/open.mjs'
import { Halt } from '../platform/halt.mjs'
import { heartbeat } from '../platform/heartbeat.mjs'
import { say, step } from '../platform/progress.mjs'
import { readSettings } from '../platform/settings.mjs'
import { run as verify } from './ledger-verify.mjs'

/**
 * Restores a backup into an empty installation: npm run restore -- FILE [--passphrase-file FILE].
 * @param {string[]} args
 */
export async function run(args) {
  const { file, passphraseFile } = readArguments(args)
  const settings = readSettings()
  const lock = await unlock(file, () =>
    passphrase({ file: passphraseFile, question: 'Passphrase of this backup: ' }),
  )
  const manifest = await step('Checking every byte of the backup', () =>
    checkArchive(file, lock, heartbeat()),
  )
  say(`made ${manifest.at} by version ${manifest.application}, head of the ledger ${manifest.head ?? 'none'}`)
  const { ownerUrl } = await openDatabase(settings)
  /** @type {Map<string, Buffer>} */
  let extras = new Map()
  await step('Restoring', () =>
    restoreArchive({
      url: ownerUrl,
      file,
      lock,
      manifest,
      putBack: (files) => {
        putBack(settings, files)
        extras = files
      },
      told: heartbeat(),
    }),
  )
  // brings an older backup up to date, grants the application its rights, and proves what came back
  await verify(manifest.head ? ['--expect', manifest.head] : [])
  await tellAudit(ownerUrl, 'RESTORE', { file: path.basename(file), head: manifest.head, made: manifest.at })
  console.log(
    `Restored: ${manifest.tables.length} tables, ${manifest.files.count} files. Everybody signs in anew.`,
  )
  const advice = adviceOnSecret(extras)
  if (advice) say(advice)
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'passphrase-file': { type: 'string' } },
    })
    if (positionals.length === 1) return { file: positionals[0], passphraseFile: values['passphrase-file'] }
  } catch {} // an unknown option: the usage says what there is
  throw new Halt('npm run restore -- FILE [--passphrase-file FILE]; or BACKUP_PASSPHRASE, or typed.')
}
