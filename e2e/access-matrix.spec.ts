import { ACTIONS, type ActionRow, APART } from './access/actions'
import { builtActions, builtEndpoints, builtOldPages } from './access/built'
import { callAction } from './access/call-action'
import { type Known, makeRecords } from './access/known'
import { PAGES, type PageRow } from './access/pages'
import { CATCH_ALL, METHODS, ROUTES, type RouteRow } from './access/routes'
import { sweep } from './access/sweep'
import { EVERYONE, STAFF, type Who } from './access/who'
import { test as base, expect, unique } from './fixtures'

/** Who may what: every page, route and server action of the build × every role × own and foreign record (V8.2.1, V8.2.2, V8.3.1). */
type Ask = (who: Who, path: string, init?: RequestInit) => Promise<Response>
type Fixtures = { known: Known; cookieOf: (who: Who) => Promise<string | undefined>; ask: Ask }

const here = process.env.E2E_URL ?? ''
const ELSEWHERE = 'https://khac.example'
const asList = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T])

const test = base.extend<Fixtures>({
  cookieOf: async ({ session }, use) => {
    await use(async (who) => {
      if (who === 'anonymous') return undefined
      const { cookies } = await session(who)
      return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    })
  },
  ask: async ({ cookieOf }, use) => {
    await use(async (who, path, init = {}) => {
      const headers = new Headers(init.headers)
      const cookie = await cookieOf(who)
      if (cookie) headers.set('cookie', cookie)
      return fetch(here + path, { ...init, headers, redirect: 'manual' })
    })
  },
  known: async ({ registry, session, playwright }, use) => {
    const extraHTTPHeaders = { origin: here }
    const as = async (role: 'officer' | 'head') => {
      const storageState = await session(role)
      return playwright.request.newContext({ baseURL: here, extraHTTPHeaders, storageState })
    }
    const [officer, head] = [await as('officer'), await as('head')]
    await use(await makeRecords(registry, officer, head))
    await Promise.all([officer.dispose(), head.dispose()])
  },
})

// As long as it takes the six to sign in: a code counts once in half a minute.
test.describe.configure({ timeout: 180_000 })

test('the lists know every page, route and action of the build, and none that is gone', () => {
  const routes = Object.keys(ROUTES).map((path) => `${path}/route`)
  const catchAll = CATCH_ALL.map((path) => `${path}/route`)
  expect(builtEndpoints().sort()).toEqual([...Object.keys(PAGES), ...routes, ...catchAll].sort())
  expect(builtOldPages().sort()).toEqual(['/404', '/500'])
  const actions = builtActions().map(({ name }) => name)
  expect(actions.sort()).toEqual([...Object.keys(ACTIONS), ...APART].sort())
})

test('every page is there for who may see it, and for nobody else', async ({ ask, known }) => {
  const wrong: string[] = []
  const rows = Object.values(PAGES).flatMap((row) => EVERYONE.map((who) => ({ row, who })))
  await sweep(rows, async ({ row, who }) => {
    const path = row.at(known)
    const answer = await ask(who, path)
    const expected = pageStatus(row, who, path)
    if (answer.status !== expected) wrong.push(`${path} for ${who}: ${answer.status}, not ${expected}`)
    if (who === 'anonymous' && expected === 307) {
      const door = `/sign-in?next=${encodeURIComponent(path)}`
      if (answer.headers.get('location') !== door) wrong.push(`${path} leads a stranger to another door`)
      if ((await answer.text()).includes(known.name)) wrong.push(`${path} tells a stranger of the work`)
    }
    wrong.push(...shellFaults(answer, `${path} for ${who}`))
  })
  expect(wrong).toEqual([])
})

/** Who is in, and asks for the door, is led to the desk. */
function pageStatus({ may, answers = 200, stranger = 307 }: PageRow, who: Who, path: string): number {
  if (may.includes(who)) return answers
  if (who === 'anonymous') return stranger
  return path.startsWith('/sign-in') ? 307 : 404
}

test('every route answers who may ask, and nobody else', async ({ ask, known }) => {
  const wrong: string[] = []
  const asked = Object.entries(ROUTES).flatMap(([path, route]) =>
    METHODS.flatMap((method) =>
      asList<RouteRow | undefined>(route[method]).flatMap((row) =>
        EVERYONE.flatMap((who) =>
          originsFor(method, row).map((origin) => ({ path, method, row, who, origin })),
        ),
      ),
    ),
  )
  await sweep(asked, async ({ path: named, method, row, who, origin }) => {
    const path = row?.path?.(known, who) ?? named.replaceAll(/\[\w+\]/g, known.slug)
    const body = bodyOf(row?.body?.(known, who))
    const headers = { ...(origin && { origin }), 'content-type': 'application/json', accept: '*/*' }
    const answer = await ask(who, path, { method, headers, body })
    const expected = row ? statusFor(row, who, method === 'GET' || origin === here) : 405
    const about = `${method} ${path} ${row?.about ?? ''} by ${who} from ${origin}`
    if (answer.status !== expected)
      wrong.push(`${about}: ${answer.status}, not ${expected}: ${(await answer.text()).slice(0, 200)}`)
    wrong.push(...shellFaults(answer, about))
  })
  expect(wrong).toEqual([])
})

/** No page and no route of ours: redirects, what is not there, what cannot be read (V3.4.3 to V3.4.6). */
const BY_ITSELF = [
  ['/vi', 308],
  ['/vi/works', 308],
  ['/works/', 308],
  ['/staff/', 308],
  ['/api/v1/works/', 308],
  ['/favicon.ico', 404],
  ['/_next/static/khong-co.js', 404],
  ['/_next/khong-co', 404],
  ['/_next/image?url=x', 400],
  ['/icon.svg', 200],
] as const

test('what is answered by no page and no route says the same of itself', async ({ ask }) => {
  const wrong: string[] = []
  const page = await (await ask('anonymous', '/sign-in')).text()
  const files = [/\/_next\/static\/[^"]+\.js/, /\/_next\/static\/[^"]+\.css/].map(
    (kind) => kind.exec(page)?.[0],
  )
  for (const [path, status] of [...BY_ITSELF, ...files.map((file) => [String(file), 200] as const)]) {
    const answer = await ask('anonymous', path)
    if (answer.status !== status) wrong.push(`${path}: ${answer.status}, not ${status}`)
    wrong.push(...shellFaults(answer, path))
  }
  expect(wrong).toEqual([])
})

const bodyOf = (body: object | undefined) =>
  body instanceof Uint8Array ? new Uint8Array(body) : body ? JSON.stringify(body) : null

/** A read is asked for from another site (whose scripts must not see the answer), a write from all. */
const originsFor = (method: string, row: RouteRow | undefined) =>
  !row ? [here] : method === 'GET' ? [ELSEWHERE] : [here, ELSEWHERE, undefined]

function statusFor(
  { may, answers = 200, others = () => 403 }: RouteRow,
  who: Who,
  isFromHere: boolean,
): number {
  if (who === 'anonymous' && !may.includes(who)) return 401
  if (!isFromHere) return 403
  return may.includes(who) ? answers : others(who)
}

test('every server action does its work for who may call it, and for nobody else', async ({
  cookieOf,
  known,
}) => {
  const wrong: string[] = []
  const calls = builtActions().flatMap(({ id, name }) =>
    asList<ActionRow | undefined>(ACTIONS[name]).flatMap((row) =>
      EVERYONE.flatMap((who) =>
        [here, ELSEWHERE, undefined].map((origin) => ({ id, name, row, who, origin })),
      ),
    ),
  )
  await sweep(calls, async ({ id, name, row, who, origin }) => {
    if (!row) return // said by the first test
    const { status, value, leadsTo } = await callAction({
      id,
      url: here + row.page,
      cookie: await cookieOf(who),
      origin,
      sent: row.sent(known, who),
    })
    // Next itself calls nothing for another site: 500 and no value
    const wasDone = value !== undefined && !row.refused(value)
    const expected = row.may.includes(who) && origin === here
    if (wasDone !== expected || leadsTo)
      wrong.push(
        `${name} ${row.about ?? ''} by ${who} from ${origin}: ${status} ${JSON.stringify(value)} ${leadsTo}`,
      )
  })
  expect(wrong).toEqual([])
})

/** Signs in anew, so that what ends a session ends nobody else's. */
async function freshCookie({ email, password }: { email: string; password: string }): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: here }
  const body = JSON.stringify({ email, password })
  const answer = await fetch(`${here}/api/auth/sign-in/email`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}
const isIn = async (cookie: string) =>
  (await fetch(`${here}/api/v1/search?q=x`, { headers: { cookie } })).status === 200
const idOf = (action: string) => builtActions().find(({ name }) => name.endsWith(action))?.id ?? ''

test('a session is ended by whose it is, from this site, and is worth nothing afterwards', async ({
  account,
  cookieOf,
}) => {
  const cookie = await freshCookie(account('reader'))
  const sent = { list: [] }
  const signOut = (origin: string | undefined) =>
    callAction({ id: idOf('#signOut'), url: `${here}/staff`, cookie, origin, sent })
  for (const origin of [ELSEWHERE, undefined]) {
    expect((await signOut(origin)).status).toBeGreaterThanOrEqual(403)
    expect(await isIn(cookie)).toBe(true)
  }
  // whose sessions are listed on the page of the account, each with its id
  const page = await (await fetch(`${here}/staff/account`, { headers: { cookie } })).text()
  const ids = [...page.matchAll(/name="id" value="([^"]+)"/g)].map(([, id]) => id ?? '')
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids)
    await callAction({
      id: idOf('#endOwnSessions'),
      url: `${here}/staff/account`,
      cookie: await cookieOf('officer'),
      origin: here,
      sent: { form: { id } },
    })
  expect(await isIn(cookie)).toBe(true)
  expect((await signOut(here)).leadsTo).toMatch(/^\/sign-in/)
  expect(await isIn(cookie)).toBe(false)
})

test('a kept list is changed and taken away by whose it is, and seen by others where it is shared', async ({
  ask,
  cookieOf,
}) => {
  const call = async (action: string, who: Who, form: Record<string, string>) => {
    const asked = { id: idOf(action), url: `${here}/staff/works`, origin: here, sent: { form } }
    const { value } = await callAction({ ...asked, cookie: await cookieOf(who) })
    return (value as { done: string | null } | undefined)?.done ?? null
  }
  const seenBy = async (who: Who, name: string) => {
    const page = await (await ask(who, '/staff/works')).text()
    // what the page was drawn from stands in it: each line of the list is known by the id of what it shows
    const before = page.slice(0, Math.max(page.lastIndexOf(name), 0))
    return [...before.matchAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g)].at(-1)?.[0] ?? null
  }
  const name = `Riêng ${unique()}`
  expect(await call('#saveView', 'officer', { name, query: 'kind=LINE' })).not.toBeNull()
  const id = (await seenBy('officer', name)) ?? ''
  expect(id).toMatch(/^[\da-f-]{36}$/)
  for (const who of STAFF.filter((one) => one !== 'officer')) {
    expect(await seenBy(who, name), `${who} sees a list of one's own`).toBeNull()
    expect(await call('#changeView', who, { id, name: 'Chiếm' }), `${who} renames`).toBeNull()
    expect(await call('#deleteView', who, { id }), `${who} takes away`).toBeNull()
  }
  expect(await call('#changeView', 'officer', { id, name, shared: 'on' })).not.toBeNull()
  expect(await seenBy('reader', name)).not.toBeNull()
  for (const who of ['clerk', 'reader', 'admin'] as const)
    expect(await call('#deleteView', who, { id }), `${who} takes a shared one away`).toBeNull()
  expect(await call('#changeView', 'head', { id, name: 'Chiếm' }), 'head renames a shared one').toBeNull()
  expect(await call('#deleteView', 'head', { id }), 'head tends').not.toBeNull()
})

/** What must stand on every answer, whoever asks (V3.4.2 to V3.4.6, V4.1.1). */
function shellFaults({ status, headers }: Response, about: string): string[] {
  const faults = []
  if (headers.get('x-content-type-options') !== 'nosniff') faults.push('no nosniff (V3.4.4)')
  if (headers.get('referrer-policy') !== 'same-origin') faults.push('no Referrer-Policy (V3.4.5)')
  if (headers.has('access-control-allow-origin')) faults.push('open to other sites (V3.4.2)')
  const policy = headers.get('content-security-policy') ?? ''
  if (!policy.includes("frame-ancestors 'none'")) faults.push('may be framed (V3.4.6)')
  const isScripted = /default-src 'none'/.test(policy) || /object-src 'none'; base-uri 'none'/.test(policy)
  if (!isScripted) faults.push('no policy for scripts (V3.4.3)')
  if (policy.includes(',')) faults.push('two policies (V3.4.3)')
  const type = headers.get('content-type')
  if (type?.startsWith('text/') && !/charset=utf-8/i.test(type) && status !== 405)
    faults.push(`${type} (V4.1.1)`)
  return faults.map((fault) => `${about}: ${fault}`)
}
