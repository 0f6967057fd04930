import fs from 'node:fs'
import path from 'node:path'
import { withClient } from '../database/connect.mjs'
import { step } from '../platform/progress.mjs'
import { runTypeScript } from '../platform/run.mjs'
import { demoAccounts } from '../steps/demo-accounts.mjs'
import { openRegistry } from '../steps/registry.mjs'

/** Works on which the act row writes; others on which somebody writes once a second meanwhile. */
const ACTS = 2_000
const WRITING = 600
const PAGES = 1_000

const NOTHING = { reqPerSec: null, p50: null, p99: null, limitReqPerSec: null, ratio: null, rssMb: null }

/** Nothing of what the developer has set for the installation. */
const CLOSED = { HOST: '', PUBLIC_URL: '', PUBLIC_READ: '', BETTER_AUTH_SECRET: '' }

/**
 * @typedef {{ slug: string, version: number }} WorkNow
 * @typedef {{ lists: string[], searches: string[], works: string[], pages: string[], acts: string[], writing: WorkNow[] }} Samples
 */

/**
 * A registry of the bench's own, filled by the one write path.
 * @param {import('../platform/settings.mjs').Settings} settings
 * @param {number} works
 */
export async function openBenchRegistry(settings, works) {
  Object.assign(process.env, CLOSED)
  const opened = await openRegistry({ ...settings, databaseUrl: undefined, migrationDatabaseUrl: undefined })
  const env = { ...opened.env, ...CLOSED, BETTER_AUTH_SECRET: opened.env.BETTER_AUTH_SECRET }
  const answer = path.join(settings.dataDir, 'load.json')
  await step(`Recording ${works} works with their acts`, () =>
    runTypeScript('scripts/bench/load.ts', [String(works), answer], { title: 'Recording the works', env }),
  )
  await demoAccounts(settings.dataDir, env)
  const { ownerUrl, appUrl } = opened.database
  // What is measured is an act that counts at once, and the check, not who has to look.
  await withClient(appUrl, (client) =>
    client.query(
      `insert into "Setting" ("key", "value", "changedAt") values ('review.secondPerson', 'false', now())`,
    ),
  )
  // what the server does by itself within a minute
  await withClient(ownerUrl, (client) => client.query('vacuum analyze'))
  const { acts, sets, seconds, questions } = JSON.parse(fs.readFileSync(answer, 'utf8'))
  const name = `Recording ${works} works with ${acts} acts in ${sets} change sets`
  return {
    env,
    load: { ...NOTHING, key: 'load', name, seconds: Math.round(seconds * 10) / 10 },
    samples: await samplesOf(appUrl, questions),
  }
}

/**
 * @param {string} url
 * @param {Pick<Samples, 'lists' | 'searches'>} questions
 * @returns {Promise<Samples>}
 */
function samplesOf(url, questions) {
  return withClient(url, async (client) => {
    const { rows: works } = await client.query('select "slug", "version" from "Work" order by md5("slug")')
    const slugs = works.map(({ slug }) => slug)
    return {
      ...questions,
      works: slugs,
      pages: slugs.slice(0, PAGES),
      acts: slugs.slice(WRITING, WRITING + ACTS),
      writing: works.slice(0, WRITING),
    }
  })
}

/**
 * The works as they stand now.
 * @param {string} url
 * @param {string[]} slugs
 * @returns {Promise<WorkNow[]>}
 */
export function worksNow(url, slugs) {
  return withClient(url, async (client) => {
    const text = 'select "slug", "version" from "Work" where "slug" = any($1)'
    return (await client.query(text, [slugs])).rows
  })
}
