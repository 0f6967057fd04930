import http from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { publicPages } from './public-pages.mjs'

const MIDNIGHT = Date.parse('2026-11-22T00:00:00+07:00')

/** The server before Next, with a Next and a ledger that the test holds in its hand. */
async function site({ isPublic = true } = {}) {
  const world = {
    seq: 1,
    now: MIDNIGHT - 1_000,
    away: false,
    until: { works: ['nam-voi'] },
    made: [],
    whileMaking: async () => {},
    render: (request) => ({ status: 200, html: `<p>${request.url} at ${world.seq}</p>` }),
  }
  const handle = async (request, response) => {
    world.made.push({ url: request.url, headers: request.headers })
    const notes = globalThis[Symbol.for('registry.page-notes')].getStore()
    if (notes) notes.until = request.url.includes('q=') ? null : world.until
    const { status, html } = world.render(request, notes)
    await world.whileMaking()
    response.writeHead(status, { 'content-type': 'text/html', 'cache-control': 'no-cache' })
    response.write(html)
    if (world.breaksOff && !request.url.includes('/fault')) return response.destroy(new Error('broken off'))
    response.end('<script>1</script>')
  }
  const respond = publicPages({ handle, query: ledgerOf(world), isPublic, clock: () => world.now })
  const server = http.createServer((request, response) => respond(request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const origin = `http://127.0.0.1:${server.address().port}`
  const get = (path, options) => fetch(`${origin}${path}`, { redirect: 'manual', ...options })
  const read = async (path, options) => (await get(path, options)).text()
  return { world, get, read, accept: () => ++world.seq }
}

/** Each set touches the work nam-voi. */
function ledgerOf(world) {
  const hash = (seq) => `hash ${seq}`
  const sight = { workId: 'w1', shownOn: 'nam-voi', marks: 'kind:LINE', standing: 's' }
  return async ({ name, values }) => {
    if (world.away) throw new Error('the database is away')
    const head = { seq: world.seq, hash: hash(world.seq) }
    if (name === 'pages-head') return { rows: [head] }
    if (name === 'pages-everything') return { rows: [{ ...head, ...sight }] }
    const since = Array.from({ length: world.seq - values[0] }, (_, n) => values[0] + n + 1)
    return { rows: since.map((seq) => ({ seq, hash: hash(seq), prevHash: hash(seq - 1), ...sight })) }
  }
}

const servers = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

it('makes a page once, and again when the ledger has touched it', async () => {
  const { world, read, accept } = await site()
  expect(await read('/works/nam-voi')).toBe('<p>/works/nam-voi at 1</p>')
  await read('/works/nam-voi')
  expect(world.made).toHaveLength(1)
  accept()
  expect(await read('/works/nam-voi')).toBe('<p>/works/nam-voi at 2</p>')
})

it('goes on giving a page that shows nothing of what was touched', async () => {
  const { world, read, accept } = await site()
  world.until = { works: ['pac-ma'], list: [['kind:HYDROPOWER']] }
  await read('/works?kind=HYDROPOWER')
  accept()
  await read('/works?kind=HYDROPOWER')
  expect(world.made).toHaveLength(1)
})

it('never gives a page again that was being made while something was accepted', async () => {
  const { world, read, accept } = await site()
  world.whileMaking = async () => {
    accept()
    world.whileMaking = async () => {}
  }
  // the reader had come before: the page may show either state
  expect(await read('/works/nam-voi')).toMatch(/at 1/)
  expect(await read('/works/nam-voi')).toMatch(/at 2/)
})

it('gives who comes after an acceptance no page that was begun before it', async () => {
  const { world, read, accept } = await site()
  let finish
  world.whileMaking = () => new Promise((resolve) => (finish = resolve))
  const early = read('/works/nam-voi')
  while (!finish) await new Promise((resolve) => setTimeout(resolve, 1))
  world.whileMaking = async () => {}
  accept()
  expect(await read('/works/nam-voi')).toMatch(/at 2/)
  finish()
  await early
  expect(await read('/works/nam-voi')).toMatch(/at 2/)
})

it('makes a page once for all who wait for it', async () => {
  const { world, read } = await site()
  await Promise.all(Array.from({ length: 8 }, () => read('/works/nam-voi')))
  expect(world.made.length).toBeLessThanOrEqual(2)
})

it('makes pages anew at midnight in Việt Nam', async () => {
  const { world, read } = await site()
  world.until = 'NEVER'
  await read('/rules')
  world.now = MIDNIGHT - 1
  await read('/rules')
  expect(world.made).toHaveLength(1)
  world.now = MIDNIGHT
  await read('/rules')
  expect(world.made).toHaveLength(2)
})

it('makes all pages anew when the ledger is another one', async () => {
  const { world, read } = await site()
  world.until = 'NEVER'
  world.seq = 5
  await read('/rules')
  world.seq = 3
  await read('/rules')
  expect(world.made).toHaveLength(2)
})

it('keeps no free text, nothing that is missing and nothing that failed', async () => {
  const { world, get, read } = await site()
  await read('/works?q=nam')
  await read('/works?q=nam')
  world.render = (_, notes) => {
    if (notes) notes.missing = true
    return { status: 200, html: '<p>Không có</p>' }
  }
  expect((await get('/works/khong-co')).status).toBe(404)
  expect((await get('/works/khong-co')).status).toBe(404)
  expect(world.made).toHaveLength(4)
})

it('says in words what failed, with the code of the log', async () => {
  const { world, get } = await site()
  world.render = ({ url }) =>
    url.includes('/fault')
      ? { status: 200, html: `<p>Trang này chưa mở được ${url}</p>` }
      : {
          status: 500,
          html: '<html id="__next_error__"><template data-dgst="12"></template>"digest\\":\\"12\\"',
        }
  const answer = await get('/en/works')
  expect(answer.status).toBe(500)
  expect(await answer.text()).toBe('<p>Trang này chưa mở được /en/fault?code=12</p>')
})

it('gives no half of a page', async () => {
  const { world, get } = await site()
  world.breaksOff = true
  const answer = await get('/works/nam-voi')
  expect(answer.status).toBe(500)
  expect(await answer.text()).toBe('<p>/fault at 1</p>')
})

it('gives what is kept while the database is away', async () => {
  const { world, read } = await site()
  await read('/works/nam-voi')
  world.away = true
  expect(await read('/works/nam-voi')).toMatch(/at 1/)
  expect(world.made).toHaveLength(1)
})

it('makes nothing for all out of what one of them sent', async () => {
  const { world, read } = await site()
  await read('/works/nam-voi', { headers: { cookie: 'session=1', 'x-forwarded-host': 'elsewhere.example' } })
  expect(Object.keys(world.made[0].headers).sort()).toEqual(['accept', 'host', 'user-agent'])
  expect(world.made[0].headers.host).toBe('localhost')
})

it('keeps nothing where only the staff may read, and asks with what the reader sent', async () => {
  const { world, get } = await site({ isPublic: false })
  const answer = await get('/works/nam-voi', { headers: { cookie: 'session=1' } })
  await get('/works/nam-voi')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(world.made.map(({ headers }) => headers.cookie)).toEqual(['session=1', undefined])
})

it('answers that nothing has changed, until something has', async () => {
  const { get, accept } = await site()
  const etag = (await get('/works/nam-voi')).headers.get('etag')
  const again = () => get('/works/nam-voi', { headers: { 'if-none-match': etag } })
  expect((await again()).status).toBe(304)
  accept()
  expect((await again()).status).toBe(200)
})

it('sends the same page packed or not, and its head alone', async () => {
  const { get } = await site()
  const plain = await get('/rules', { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  const packed = await get('/rules', { headers: { 'accept-encoding': 'gzip' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(await plain.text()).toBe(await packed.text())
  expect(await (await get('/rules', { method: 'HEAD' })).text()).toBe('')
})

it('leaves the desk and the API to Next as they are', async () => {
  const { world, read } = await site()
  expect(await read('/staff/works', { headers: { cookie: 'session=1' } })).toContain('<script>')
  expect(world.made[0].headers.cookie).toBe('session=1')
})
