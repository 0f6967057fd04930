import { withScratchDatabase } from '../database/scratch.mjs'
import { withoutUnmodelled } from '../database/unmodelled.mjs'
import { diffToSchema } from '../migrations/engine.mjs'
import { Halt } from '../platform/halt.mjs'
import { readSettings, testDataDir } from '../platform/settings.mjs'

/** Do the migrations, applied from nothing, make exactly what prisma/schema.prisma describes? */
export async function run() {
  const missing = await withScratchDatabase(testDataDir(readSettings()), async (url) =>
    withoutUnmodelled(url, await diffToSchema(url)),
  )
  if (missing)
    throw new Halt(
      `The migrations do not make what prisma/schema.prisma describes (npm run db:new NAME writes what is missing):\n\n${missing}`,
    )
  console.log('Migrations and schema agree.')
}
