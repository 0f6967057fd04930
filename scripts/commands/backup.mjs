import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { backUpTo } from '../backup/file.mjs'
import { applicationVersion, filesToKeep } from '../backup/installation.mjs'
import { refuseExisting } from '../backup/new-file.mjs'
import { newPassphrase } from '../backup/passphrase.mjs'
import { tellAudit } from '../database/audit.mjs'
import { openDatabase } from '../database/open.mjs'
import { Halt } from '../platform/halt.mjs'
import { heartbeat } from '../platform/heartbeat.mjs'
import { makePrivateFolder } from '../platform/private-files.mjs'
import { say, step } from '../platform/progress.mjs'
import { readSettings } from '../platform/settings.mjs'

/**
 * Keeps the whole installation in one file: npm run backup [-- FILE|FOLDER] [--passphrase-file FILE].
 * @param {string[]} args
 */
export async function run(args) {
  const { target, passphraseFile } = readArguments(args)
  const settings = readSettings()
  const file = fileFor(target, settings.dataDir)
  refuseExisting(file)
  const passphrase = await newPassphrase(passphraseFile)
  if (!passphrase)
    say(
      'Warning: without a passphrase anybody who gets this file reads everything in it, password hashes too. Set BACKUP_PASSPHRASE or give --passphrase-file FILE.',
    )
  const { ownerUrl } = await openDatabase(settings)
  const manifest = await step(`Backing up to ${file}`, () =>
    backUpTo(file, {
      url: ownerUrl,
      passphrase,
      application: applicationVersion(),
      extras: passphrase ? filesToKeep(settings) : {},
      told: heartbeat(),
    }),
  )
  await tellAudit(ownerUrl, 'BACKUP', {
    file: path.basename(file),
    head: manifest.head,
    sealed: passphrase !== null,
  })
  report(file, manifest, passphrase !== null)
}

/** @param {string} file @param {import('../backup/write.mjs').Manifest} manifest @param {boolean} isSealed */
function report(file, { tables, files, head }, isSealed) {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const size = (fs.statSync(file).size / 1e6).toFixed(1)
  console.log(
    `${tables.length} tables, ${rows} rows, ${files.count} files: ${size} MB, ${isSealed ? 'sealed' : 'NOT sealed'}, read back and whole.`,
  )
  for (const sha256 of files.damaged)
    console.error(
      `✗ the stored file ${sha256} is damaged in the registry; it was kept as it is (npm run ledger:verify)`,
    )
  console.log(
    `Head of the ledger: ${head ?? 'none, it is empty'}. Keep it apart from the file: it proves later that nothing was cut off.`,
  )
  console.log('Copy the file to another place: a backup beside its original is lost with it.')
}

/** @param {string | undefined} target @param {string} dataDir */
function fileFor(target, dataDir) {
  const name = `registry-${new Date().toISOString().slice(0, 19).replace(/:/g, '')}Z.lcbk`
  if (!target) {
    const folder = path.join(dataDir, 'backups')
    makePrivateFolder(folder)
    return path.join(folder, name)
  }
  const isFolder = fs.statSync(target, { throwIfNoEntry: false })?.isDirectory()
  const file = path.resolve(isFolder ? path.join(target, name) : target)
  if (!fs.existsSync(path.dirname(file))) throw new Halt(`There is no folder ${path.dirname(file)}.`)
  return file
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { 'passphrase-file': { type: 'string' } },
    })
    if (positionals.length <= 1) return { target: positionals[0], passphraseFile: values['passphrase-file'] }
  } catch {} // an unknown option: the usage says what there is
  throw new Halt(
    'npm run backup -- [FILE or FOLDER] [--passphrase-file FILE]; or BACKUP_PASSPHRASE, or typed.',
  )
}
