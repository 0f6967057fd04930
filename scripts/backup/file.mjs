import { checkArchive, unlock } from './archive-reader.mjs'
import { writeNewFile } from './new-file.mjs'
import { newSeal } from './seal.mjs'
import { writeBackup } from './write.mjs'

/**
 * Writes a backup to a file of its own, sealed where there is a passphrase, and reads it back before it gets its name.
 * @param {string} file
 * @param {{ url: string, passphrase: string | null, application: string, extras: Record<string, string>,
 *   told?: (progress: string) => void }} options
 * @returns {Promise<import('./write.mjs').Manifest>}
 */
export function backUpTo(file, { url, passphrase, ...options }) {
  return writeNewFile(file, async (write, part) => {
    const manifest = passphrase
      ? await writeSealed(url, passphrase, write, options)
      : await writeBackup(url, write, options)
    await checkArchive(part, await unlock(part, async () => passphrase), options.told)
    return manifest
  })
}

async function writeSealed(url, passphrase, write, options) {
  const { header, seal } = await newSeal(passphrase)
  await write(header)
  const manifest = await writeBackup(
    url,
    async (bytes) => {
      for (const record of seal.push(bytes)) await write(record)
    },
    options,
  )
  await write(seal.end())
  return manifest
}
