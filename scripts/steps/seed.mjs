import { withClient } from '../database/connect.mjs'
import { step } from '../platform/progress.mjs'
import { runTypeScript } from '../platform/run.mjs'

/**
 * Loads the public works that the program brings, where the registry is still empty.
 * @param {import('../database/embedded.mjs').Database} database
 * @returns {Promise<boolean>} whether it was empty
 */
export async function seedWorks({ appUrl }) {
  const empty = await withClient(appUrl, async (client) => {
    const { rows } = await client.query('select not exists (select from "ChangeSet") as empty')
    return rows[0].empty
  })
  if (empty)
    await step('Loading the works known from public sources', () =>
      runTypeScript('prisma/seed/run.ts', [], {
        title: 'Loading the works',
        env: { DATABASE_URL: appUrl },
        show: true,
      }),
    )
  return empty
}
