import path from 'node:path'
import { Halt } from '../platform/halt.mjs'
import { onStop } from '../platform/lifecycle.mjs'
import { freePort } from '../platform/ports.mjs'
import { say, step } from '../platform/progress.mjs'
import { readSettings } from '../platform/settings.mjs'
import { removeCluster } from '../postgres/cluster.mjs'
import { buildApplication } from '../steps/build.mjs'
import { generateClient } from '../steps/client.mjs'
import { startBare, startServer } from './children.mjs'
import { compare, readResult, saveResult } from './compare.mjs'
import { measure } from './measure.mjs'
import { record } from './record.mjs'
import { openBenchRegistry } from './registry.mjs'
import { rowsOf } from './rows.mjs'
import { signIn } from './session.mjs'
import { table } from './table.mjs'
import { writerOn } from './writer.mjs'

/** @typedef {{ works: number, seconds: number, only: string[] | undefined, json: boolean, keep: boolean, record: boolean }} Options */

/**
 * Its own data, its own servers, its own ports: nothing of the installation beside it is touched.
 * @param {Options} options
 */
export async function bench({ works, seconds, only, json, keep, record: isRecorded }) {
  const installation = readSettings()
  const dataDir = path.join(installation.dataDir, 'bench')
  await removeCluster(dataDir) // of a run that was killed or kept
  if (!keep) onStop(() => removeCluster(dataDir))
  const settings = { ...installation, host: undefined, port: await freePort(), dataDir }
  await generateClient()
  await buildApplication()
  const { env, load, samples } = await openBenchRegistry(settings, works)
  const rows = await measureAll({ settings, env, samples, seconds, only })
  const results = !only || only.includes('load') ? [...rows, load] : rows

  const earlier = works === USUAL ? null : readResult(installation.dataDir, USUAL)
  if (!only) saveResult(installation.dataDir, works, results)
  const compared = earlier ? compare(earlier, results) : []
  if (isRecorded) record(works, [table(results), ...compared])
  if (json) process.stdout.write(`${JSON.stringify({ rows: results })}\n`)
  else console.log(['', table(results), '', ...compared].join('\n'))
  if (keep) say(`Kept: DATA_DIR=${dataDir} npm start`)
}

const USUAL = 5_000

/**
 * @param {object} run
 * @param {import('../platform/settings.mjs').Settings} run.settings
 * @param {NodeJS.ProcessEnv} run.env
 * @param {import('./registry.mjs').Samples} run.samples
 * @param {number} run.seconds
 * @param {string[] | undefined} run.only
 */
async function measureAll({ settings, env, samples, seconds, only }) {
  const bare = await startBare(env, settings.dataDir, samples)
  const server = await startServer('scripts/bench/serve.mjs', [], { env })
  const origin = `http://localhost:${settings.port}`
  const session = await signIn(origin, settings.dataDir)
  const writer = writerOn(origin, session, samples.writing)
  const rows = rowsOf({ origin, bare, session, samples, env })
  const keys = ['load', ...rows.map(({ key }) => key)]
  const unknown = only?.filter((key) => !keys.includes(key)) ?? []
  if (unknown.length > 0)
    throw new Halt(`There is no row ${unknown.join(', ')}. There are: ${keys.join(', ')}.`)
  const results = []
  for (const row of rows) {
    if (only && !only.includes(row.key)) continue
    results.push(await step(row.name, () => measure(row, { origin, server, writer, seconds })))
  }
  return results
}
