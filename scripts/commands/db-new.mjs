import fs from 'node:fs'
import path from 'node:path'
import { withScratchDatabase } from '../database/scratch.mjs'
import { withoutUnmodelled } from '../database/unmodelled.mjs'
import { diffToSchema } from '../migrations/engine.mjs'
import { migrationsFolder } from '../migrations/folder.mjs'
import { Halt } from '../platform/halt.mjs'
import { readSettings, root, testDataDir } from '../platform/settings.mjs'

/** Writes the next migration: the difference between what the migrations make and prisma/schema.prisma. @param {string[]} args */
export async function run(args) {
  const name = args[0]
  if (!name || !/^[a-z0-9_]+$/.test(name))
    throw new Halt('Name the migration in small letters, digits and _: npm run db:new add_progress')
  const sql = await withScratchDatabase(testDataDir(readSettings()), async (url) =>
    withoutUnmodelled(url, await diffToSchema(url)),
  )
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join(migrationsFolder, `${stamp}_${name}`, 'migration.sql')
  fs.mkdirSync(path.dirname(file))
  fs.writeFileSync(
    file,
    sql ? `${sql}\n` : '-- The schema has not changed: write here what it cannot describe.\n',
  )
  console.log(`${path.relative(root, file)}: read it, complete it by hand, then npm run db:deploy`)
}
