import { actShots, handingOver } from './acts.mjs'
import { worksNow } from './registry.mjs'

/**
 * @typedef {import('./fire.mjs').Shot} Shot
 * @typedef {() => Shot | undefined} Next
 *
 * @typedef {{ origin: string, shots: Next, warmUpSeconds?: number }} Limit
 *
 * @typedef {object} Row
 * @property {string} key
 * @property {string} name
 * @property {() => Next | Promise<Next>} shots
 * @property {() => Limit | Promise<Limit>} [limit] the most that can be reached: measured just before, in the same way
 * @property {number} [connections]
 * @property {boolean} [afterAct] each answer is the first after an act, so that none comes from memory
 * @property {number} [stored] pages that are asked for once before, because they are kept by design
 */

/** @param {readonly Shot[]} shots @returns {Next} */
function inTurn(shots) {
  let asked = 0
  return () => shots[asked++ % shots.length]
}

/** @param {string[]} paths @param {Partial<Shot>} [more] */
const gets = (paths, more = {}) => paths.map((path) => ({ path, status: 200, ...more }))

/**
 * @param {object} run
 * @param {string} run.origin of the application
 * @param {{ origin: string, prepare: (sets: object[]) => Promise<void> }} run.bare
 * @param {import('./session.mjs').Session} run.session
 * @param {import('./registry.mjs').Samples} run.samples
 * @param {NodeJS.ProcessEnv} run.env
 * @returns {Row[]}
 */
export function rowsOf({ origin, bare, session, samples, env }) {
  const { lists, searches, works, pages, acts } = samples
  const bareOf = (/** @type {string} */ key, /** @type {readonly unknown[]} */ asked) => () => {
    return { origin: bare.origin, shots: inTurn(gets(asked.map((_, i) => `/${key}/${i}`))) }
  }
  /** @param {string} key @param {string} name @param {string[]} paths @param {string} holds @returns {Row} */
  const api = (key, name, paths, holds) => ({
    key,
    name,
    shots: () => inTurn(gets(paths, { holds })),
    limit: bareOf(key, paths),
  })
  const html = { holds: '</html>' }
  const staticPage = () => ({ origin, shots: inTurn(gets(['/rules'], html)) })
  const emptyRoute = () => ({
    origin,
    shots: inTurn([{ path: '/api/v1/works', method: 'OPTIONS', status: 204 }]),
  })
  const listPaths = lists.map((list) => `/api/v1/works?${list}`)
  const pagePaths = lists.slice(0, PAGES_OF_LISTS).map((list) => `?${list.replace('&limit=25', '')}`)
  return [
    {
      key: 'frame.empty',
      name: 'The frame alone: a route that answers nothing',
      shots: () => emptyRoute().shots,
    },
    { key: 'frame.static', name: 'The frame alone: a static page', shots: () => staticPage().shots },
    api('list', 'List, 25 with filter, sort and total', listPaths, '"total":'),
    api(
      'search',
      'Search for a word without its marks',
      searches.map((q) => `/api/v1/works?${q}`),
      '"total":',
    ),
    api(
      'work',
      'One work with its history',
      works.map((slug) => `/api/v1/works/${slug}`),
      '"stays":[',
    ),
    {
      ...api(
        'points',
        'All works as points, each time just after an act',
        ['/api/v1/works/points'],
        '"slug"',
      ),
      connections: 1,
      afterAct: true,
    },
    {
      key: 'points.again',
      name: 'The same again and again: most come from memory',
      shots: () => inTurn(gets(['/api/v1/works/points'], { holds: '"slug"' })),
    },
    {
      key: 'publicList',
      name: 'Public page: a list',
      shots: () =>
        inTurn(
          gets(
            pagePaths.map((query) => `/works${query}`),
            html,
          ),
        ),
      limit: staticPage,
      stored: pagePaths.length,
    },
    {
      key: 'publicWork',
      name: 'Public page: a work',
      shots: () =>
        inTurn(
          gets(
            pages.map((slug) => `/works/${slug}`),
            html,
          ),
        ),
      limit: staticPage,
      stored: pages.length,
    },
    {
      key: 'staffList',
      name: 'Staff page: a list',
      shots: () =>
        inTurn(
          gets(
            pagePaths.map((query) => `/staff/works${query}`),
            { ...html, headers: session },
          ),
        ),
      limit: emptyRoute,
    },
    {
      key: 'act',
      name: 'One act recorded, with ledger and chain',
      shots: async () => actShots(await worksNow(env.DATABASE_URL ?? '', acts), session, 'A'),
      limit: async () => {
        const now = await worksNow(env.DATABASE_URL ?? '', acts)
        await bare.prepare(now.map((work, n) => handingOver(work, `${n}/THU-L`)))
        return {
          origin: bare.origin,
          warmUpSeconds: 0.1, // each entry can be accepted only once
          shots: once(
            gets(
              acts.map((_, i) => `/act/${i}`),
              { holds: '"ok":true' },
            ),
          ),
        }
      },
    },
  ]
}

const PAGES_OF_LISTS = 500

/** What can be asked only once. @param {readonly Shot[]} shots @returns {Next} */
function once(shots) {
  let asked = 0
  return () => shots[asked++]
}
