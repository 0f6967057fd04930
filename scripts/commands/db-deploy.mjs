import { deploy } from '../database/deploy.mjs'
import { openDatabase } from '../database/open.mjs'
import { readSettings } from '../platform/settings.mjs'

/** Applies the migrations that the database lacks. */
export async function run() {
  const database = await openDatabase(readSettings())
  const applied = await deploy(database)
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.')
}
