import { builtActions } from './access/built'
import { callAction } from './access/call-action'
import { cookieOf } from './access/wire'
import { expect, listen, test } from './fixtures'

/**
 * What an attacker would try against the running program. Each test carries the number of the requirement of OWASP
 * ASVS 5.0 that it holds to (docs/security.md).
 */
const here = process.env.E2E_URL ?? ''
const { host } = new URL(here)

/** Words that would run, break out of what they stand in, or be taken for a formula. */
const HOSTILE = `"><img src=x onerror="window.taken=1"><script>window.taken=1</script>`

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('V1.2.1, V3.2.2: a name full of script is a name, on every page that shows it', async ({
  desk,
  registry,
  browser,
}) => {
  const { slug, name } = await registry.work({
    river: HOSTILE,
    aliases: [`${HOSTILE} khác`],
    task: '{{7*7}} <%= 7*7 %>',
  })
  const paper = {
    type: 'CONG_VAN',
    date: '2020-05-12',
    abstract: HOSTILE,
    issuer: 'UBND tỉnh Lai Châu',
  }
  await registry.send([{ type: 'ACT', work: slug, version: 1, act: 'SURVEY_PERMITTED' }], paper, {
    note: HOSTILE,
  })
  const open = await browser.newContext()
  const complaints: string[] = []
  const stranger = await open.newPage()
  listen(stranger, complaints)
  const { page } = await desk('officer')
  const q = encodeURIComponent(name)
  for (const [at, path] of [
    [stranger, `/works/${slug}`],
    [stranger, `/works?q=${q}`],
    [stranger, `/works?q=${encodeURIComponent(HOSTILE)}`],
    [stranger, `/fault?code=${encodeURIComponent(HOSTILE)}`],
    [page, `/staff/works/${slug}`],
    [page, `/staff/works?q=${q}`],
    [page, `/staff/works/${slug}/record`],
    [page, `/staff/documents?q=${q}`],
    [page, '/staff/changes'],
  ] as const) {
    await at.goto(path)
    expect(await at.evaluate(() => 'taken' in globalThis), path).toBe(false)
    await expect(at.locator('img[src="x"]')).toHaveCount(0)
    await expect(at.getByText('49', { exact: true })).toHaveCount(0)
  }
  expect(complaints).toEqual([])
  await open.close()
})

test('V1.2.3, V4.1.1: JSON is JSON, whatever stands in it', async ({ registry }) => {
  const { slug } = await registry.work({ river: `${HOSTILE}\u2028` })
  const answer = await fetch(`${here}/api/v1/works/${slug}`)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(JSON.stringify(await answer.json())).toContain('onerror')
})

test('V1.1.2: a text that a sheet would run as a formula comes as a text', async ({ registry, session }) => {
  const { slug, name } = await registry.work({
    river: '=HYPERLINK("http://khac.example";"x")',
    task: '@SUM(1)',
  })
  const cookie = await cookieOf(session, 'officer')
  const sheet = await fetch(`${here}/staff/works/csv?q=${encodeURIComponent(name)}`, { headers: { cookie } })
  const text = await sheet.text()
  expect(text).toContain(name)
  for (const row of text.split('\r\n').slice(1))
    for (const cell of row.split(';')) expect(cell, slug).not.toMatch(/^"?\s*[=+@]/)
})

test('V1.2.4: what would be SQL is looked for as it stands', async () => {
  for (const q of [
    `' OR '1'='1`,
    `'; DROP TABLE "Work"; --`,
    `%' UNION SELECT password FROM "Account" --`,
    '\\',
    '%',
    '_',
  ])
    for (const path of ['/api/v1/works?q=', '/works?q=', '/en/works?q=']) {
      const answer = await fetch(here + path + encodeURIComponent(q))
      expect([200, 400], `${path}${q}`).toContain(answer.status)
    }
  for (const name of ['unit', 'listing', 'organization', 'stage', 'sort', 'offset', 'waitingSince']) {
    const answer = await fetch(`${here}/api/v1/works?${name}=${encodeURIComponent(`1' OR '1'='1`)}`)
    expect([200, 400], name).toContain(answer.status)
    if (answer.status === 200) expect((await answer.json()).total, name).toBe(0)
  }
})

test('V1.4.2, V16.5.1: signs that no text can hold, numbers out of range and broken addresses are no faults', async ({
  session,
}) => {
  const cookie = await cookieOf(session, 'officer')
  const file = `/api/v1/files/${'0'.repeat(64)}?document=`
  for (const path of [
    '/works?q=',
    '/works/',
    '/api/v1/works?q=',
    '/api/v1/works/',
    '/api/v1/search?q=',
    file,
  ])
    for (const sign of ['%00', '%FF', '%ED%A0%80', '%', '%F4%90%80%80', '🏞'.repeat(60)]) {
      const answer = await fetch(here + path + sign, { headers: { cookie, accept: 'text/html' } })
      expect(answer.status, path + sign).toBeLessThan(500)
    }
  for (const offset of ['-1', '9999999999999999999999', '1e99', 'NaN', '0x10'])
    expect((await fetch(`${here}/api/v1/works?offset=${offset}`)).status, offset).toBe(400)
})

test('V1.5.2, V15.2.2, V15.3.6: JSON that is deep, wide or after the prototype is refused at once', async ({
  session,
}) => {
  const cookie = await cookieOf(session, 'officer')
  const send = async (body: string | Uint8Array) => {
    const began = performance.now()
    const headers = { cookie, origin: here, 'content-type': 'application/json' }
    const answer = await fetch(`${here}/api/v1/change-sets?check=1`, {
      method: 'POST',
      headers,
      body: body as string,
    })
    const { problems } = await answer.json()
    expect(performance.now() - began, 'it took').toBeLessThan(8_000)
    return [answer.status, problems[0].rule, problems.length > 0 && problems.length <= 200]
  }
  expect(await send(`{"changes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual([
    413,
    'request.too-intricate',
    true,
  ])
  expect(await send(`[${'{},'.repeat(2_000_000)}{}]`)).toEqual([413, 'request.too-intricate', true])
  const keys = Array.from({ length: 300_000 }, (_, n) => `"k${n}":1`).join(',')
  expect(await send(`{"document":null,"changes":[],${keys}}`)).toEqual([413, 'request.too-intricate', true])
  const work = '{"type":"WORK_CREATE","kind":"LINE","set":{"name":"Thử","__proto__":{"capacityMva":1}}}'
  expect(await send(`{"document":null,"changes":[${work}]}`)).toEqual([400, 'input.unknown-key', true])
  // what stands under that name is not taken for what is missing
  expect(await send(`{"__proto__":{"changes":[]},"document":null}`)).toEqual([400, 'input.missing', true])
  expect(await send(bytesOf('{"a":"\u00ff').slice(0, 7))).toEqual([400, 'request.json', true])
})

test('V3.5.1, V3.5.2: no form of another site can write, whatever it says its content is', async ({
  session,
}) => {
  const cookie = await cookieOf(session, 'officer')
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
  ])
    for (const origin of [
      'https://khac.example',
      'null',
      `${here}.khac.example`,
      `http://khac.example/${host}`,
    ]) {
      const headers = { cookie, origin, ...(type && { 'content-type': type }) }
      const answer = await fetch(`${here}/api/v1/change-sets`, { method: 'POST', headers, body: '{}' })
      expect(answer.status, `${type} from ${origin}`).toBe(403)
    }
  const headers = { cookie, origin: here, 'content-type': 'text/plain' }
  expect((await fetch(`${here}/api/v1/change-sets`, { method: 'POST', headers, body: '{}' })).status).toBe(
    415,
  )
})

test('V3.5.3: a read changes nothing, whatever method it claims to be', async ({ registry }) => {
  const { slug, version } = await registry.work()
  for (const header of ['x-http-method-override', 'x-method-override', '_method'])
    await fetch(`${here}/api/v1/works/${slug}?_method=DELETE`, { headers: { [header]: 'DELETE' } })
  expect((await registry.read(slug)).version).toBe(version)
})

test('V4.1.3, V8.3.1: headers that only a proxy or Next itself may set open nothing', async () => {
  const guesses = {
    'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
    'x-matched-path': '/',
    'x-invoke-path': '/',
    'x-nextjs-data': '1',
    'x-original-url': '/',
    'x-rewrite-url': '/',
    'x-here': '//khac.example',
    'x-registry-request': '1',
    'x-forwarded-host': 'khac.example',
    'x-forwarded-proto': 'javascript',
    'next-resume': '1',
  }
  for (const [name, value] of Object.entries(guesses)) {
    const answer = await fetch(`${here}/staff/works`, { headers: { [name]: value }, redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')], name).toEqual([
      307,
      '/sign-in?next=%2Fstaff%2Fworks',
    ])
    const open = await fetch(`${here}/works?limit=3`, { headers: { [name]: value } })
    expect(await open.text(), name).not.toContain('khac.example')
  }
})

test('V2.2.1, V15.3.5: an action takes nothing on trust: other types, deep and long arguments', async ({
  session,
}) => {
  const cookie = await cookieOf(session, 'officer')
  const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)
  const strange = [
    [],
    [null],
    [1, 2, 3],
    [{ value: { constructor: 'x' } }],
    [['__proto__']],
    [deep],
    ['x'.repeat(100_000)],
  ]
  for (const { id, name } of builtActions().filter((one) => /changes|works/.test(one.name)))
    for (const list of strange) {
      const { value } = await callAction({
        id,
        url: `${here}/staff/works`,
        cookie,
        origin: here,
        sent: { list },
      })
      expect(JSON.stringify(value) ?? '', `${name} ${JSON.stringify(list).slice(0, 40)}`).not.toMatch(
        /Error|prisma|node_modules/,
      )
    }
})

test('V14.2.2: what one was shown is kept for nobody else', async ({ session, registry }) => {
  const { slug } = await registry.work()
  const cookie = await cookieOf(session, 'officer')
  const plain = async (headers: Record<string, string>) =>
    (await fetch(`${here}/works/${slug}`, { headers })).text()
  const [first, mine, evil, last] = [
    await plain({}),
    await plain({ cookie }),
    await plain({ 'x-forwarded-host': 'khac.example', 'accept-language': 'en', 'user-agent': HOSTILE }),
    await plain({}),
  ]
  expect(new Set([first, mine, evil, last]).size).toBe(1)
})

test('V14.3.2, V14.2.1: nothing of the staff may be kept by a browser or stand in an address', async ({
  session,
}) => {
  const cookie = await cookieOf(session, 'officer')
  for (const path of ['/staff', '/staff/works', '/api/v1/search?q=a', '/staff/works/csv', '/api/v1/works']) {
    const answer = await fetch(here + path, { headers: { cookie } })
    expect(answer.headers.get('cache-control'), path).toContain('no-store')
  }
  const asParameter = await fetch(`${here}/api/v1/search?q=a&${cookie.replace('=', '%3D')}`)
  expect(asParameter.status).toBe(401)
})
