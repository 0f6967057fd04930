// The rooms of the house: who may import whom. A breach is said with its reason.

/** @typedef {{ file: string, line: number, reason: string }} Breach */

const FLOORS = {
  audit: -1, // every other feature may tell it something
  settings: 0,
  stages: 1,
  clocks: 1,
  organizations: 1,
  places: 1,
  access: 1,
  accounts: 2,
  documents: 2,
  works: 2,
  changes: 3,
  month: 4,
  intake: 4,
  reports: 4,
  search: 4,
  erasure: 4,
}

const LEVELS = { lib: 1, components: 2, features: 3, app: 4 }

/** The piece of furniture called so, whether it is one file or a folder. @param {string} names joined by | */
const piece = (names) => `^features/[^/]+/(${names})(/|\\.tsx?$)`

/** @param {string[]} patterns */
const any = (...patterns) => new RegExp(patterns.join('|'))

const database = '^lib/(db|pool|query|health)\\.ts$|^lib/generated/|^@prisma/|^pg$'
const environment = '^lib/env\\.ts$'
const screen = `^(react|react-dom)(/|$)|^components/|${piece('components')}`
const framework = '^(next|next-intl|server-only)(/|$)'
const request = '^next/(headers|navigation|server)$'
// a digest depends on nothing but what is digested
const machine = '^node:(?!crypto$)'

/** For each piece of furniture what it may not import, and why. */
const KINDS = [
  {
    kind: any(piece('rules')),
    forbidden: any(
      database,
      environment,
      screen,
      framework,
      machine,
      piece('schema|data|loaders|mutations|actions'),
    ),
    reason: 'rules are pure: no database, React, Next, clock or environment',
  },
  {
    kind: any(piece('types')),
    forbidden: any(
      database,
      environment,
      screen,
      framework,
      machine,
      piece('schema|data|loaders|mutations|actions'),
    ),
    reason: 'types import types',
  },
  {
    kind: any(piece('schema')),
    forbidden: any(
      database,
      environment,
      screen,
      framework,
      machine,
      piece('data|loaders|mutations|actions'),
    ),
    reason: 'schemas serve the browser too: they import rules and types',
  },
  {
    kind: any(piece('data')),
    forbidden: any(screen, request, piece('loaders|mutations|actions')),
    reason: 'data reads with explicit arguments and never looks at the request (that is for loaders)',
  },
  {
    kind: any(piece('loaders')),
    forbidden: any(`^components/|${piece('components|mutations|actions')}`),
    reason: 'loaders read: session, scope, data',
  },
  {
    kind: any(piece('mutations')),
    forbidden: any(screen, request, piece('loaders|actions')),
    reason: 'mutations take a transaction and know neither request nor screen',
  },
  {
    kind: any('^components/', piece('components')),
    forbidden: any(database, environment, piece('data|mutations')),
    reason: 'components are given what they show: they read and write nothing',
  },
  {
    kind: any('^app/'),
    forbidden: any('^lib/(db|pool|query)\\.ts$|^lib/generated/|^@prisma/|^pg$'),
    reason: 'routes ask a loader of a feature, never the database',
  },
]

/**
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {Breach[]}
 */
export function checkRooms(sources) {
  return sources
    .filter(({ file }) => isHouse(file))
    .flatMap(({ file, imports }) =>
      imports.flatMap(({ target, line, typeOnly }) => {
        const reason = objection(file, target, typeOnly)
        return reason ? [{ file, line, reason: `imports ${target}: ${reason}` }] : []
      }),
    )
}

/** Tests and the programs around the house may import anything. @param {string} file */
const isHouse = (file) =>
  roomOf(file) in LEVELS && !/\.test\.tsx?$/.test(file) && !file.startsWith('lib/testing/')

/** @param {string} file */
const roomOf = (file) => file.split('/')[0]

/** @param {string} file @returns {string | undefined} */
const featureOf = (file) => (roomOf(file) === 'features' ? file.split('/')[1] : undefined)

/**
 * @param {string} file
 * @param {string} target
 * @param {boolean} typeOnly
 * @returns {string | undefined}
 */
function objection(file, target, typeOnly) {
  if (LEVELS[roomOf(target)] > LEVELS[roomOf(file)])
    return 'imports go downwards only: app, features, components, lib'
  if (/^(scripts|e2e|prisma)\//.test(target)) return 'the house does not know the programs around it'
  const upwards = betweenFeatures(file, target)
  if (upwards) return upwards
  if (new RegExp(piece('mutations')).test(target) && !mayMutate(file, target))
    return 'only features/changes writes the registry (settings and accounts: their own actions)'
  if (typeOnly) return undefined // a type weighs nothing at run time
  return KINDS.find(({ kind, forbidden }) => kind.test(file) && forbidden.test(target))?.reason
}

/** @param {string} file @param {string} target */
function betweenFeatures(file, target) {
  const from = featureOf(file)
  const to = featureOf(target)
  if (!from || !to || from === to) return undefined
  if (!(from in FLOORS)) return `features/${from} has no floor: name it in scripts/checks/rooms.mjs`
  if (!(to in FLOORS)) return `features/${to} has no floor: name it in scripts/checks/rooms.mjs`
  if (FLOORS[to] > FLOORS[from]) return `features/${to} is a floor above features/${from}`
  const pure = /\/(rules|types)(\/|\.ts$)/
  if (FLOORS[to] === FLOORS[from] && !pure.test(target))
    return `of a feature on the same floor only rules and types may be imported`
  return undefined
}

/** @param {string} file @param {string} target */
const mayMutate = (file, target) =>
  featureOf(file) === 'changes' ||
  featureOf(file) === featureOf(target) ||
  // settings lie below access, which alone knows who may change them; counts of tries are kept in one place
  (featureOf(file) === 'accounts' && ['settings', 'access'].includes(featureOf(target) ?? ''))
