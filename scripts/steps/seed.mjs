import { withClient } from '../database/connect.mjs'
import { step } from '../platform/progress.mjs'
import { runTypeScript } from '../platform/run.mjs'

/** The last set of prisma/seed: with it the opening data is whole. */
const LAST_SET = 'seed:lao-cai-plan-tables'

/**
 * Loads the public works that the program brings, where the registry is still empty or an earlier load was broken off.
 * @param {NodeJS.ProcessEnv} env of the registry
 * @returns {Promise<boolean>} whether there was something to load
 */
export async function seedWorks(env) {
  const wanted = await withClient(env.DATABASE_URL, async (client) => {
    // what the office has entered itself is never mixed with opening data that comes late
    const { rows } = await client.query(
      `select not exists (
         select from "ChangeSet" where "idempotencyKey" = $1 or "authorId" <> 'system:seed') as wanted`,
      [LAST_SET],
    )
    return rows[0].wanted
  })
  if (wanted)
    await step('Loading the works known from public sources', () =>
      runTypeScript('prisma/seed/run.ts', [], {
        title: 'Loading the works',
        env,
        show: true,
      }),
    )
  return wanted
}
