import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { withClient } from '../database/connect.mjs'
import { Halt } from '../platform/halt.mjs'
import { collect, readArchive } from './archive-reader.mjs'
import { migrationsOf, prepareEmpty } from './empty.mjs'
import { Filling } from './fill.mjs'
import { FORMAT, FORMAT_VERSION } from './write.mjs'

/**
 * Restores a checked archive into an empty database: all of it, or nothing.
 * @param {{ url: string, file: string, lock: import('./archive-reader.mjs').Lock, manifest: import('./write.mjs').Manifest,
 *   putBack?: (files: Map<string, Buffer>) => void, told?: (progress: string) => void }} what url: of the owner's
 *   account; putBack: takes the files of the installation, when the tables are full and before that is final
 * @throws {Halt}
 */
export async function restoreArchive({ url, file, lock, manifest, putBack = () => {}, told = () => {} }) {
  if (manifest.format !== FORMAT || manifest.formatVersion > FORMAT_VERSION)
    throw new Halt(
      'This backup is of a newer form than this program knows: update the program first. Nothing was changed.',
    )
  const migrations = migrationsOf(manifest)
  await withClient(url, async (client) => {
    await prepareEmpty(client, migrations)
    const filling = new Filling(client, manifest.tables)
    const extras = new Map()
    try {
      await filling.begin()
      for await (const { name, bytes } of readArchive(file, lock)) {
        told(name)
        const [folder, what] = name.split('/')
        if (folder === 'tables') await filling.table(what, await linesOf(bytes))
        else if (folder === 'files') await filling.file(what, bytes)
        else if (folder === 'installation') extras.set(what, await collect(bytes))
      }
      putBack(extras)
      await filling.commit(manifest)
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw error
    }
  })
}

/** The lines of a part. By line feeds alone: a value may hold U+2028, which other readers of lines take for an end. */
const linesOf = async (/** @type {AsyncIterable<Buffer>} */ bytes) =>
  (await promisify(gunzip)(await collect(bytes))).toString('utf8').split('\n').slice(0, -1)
