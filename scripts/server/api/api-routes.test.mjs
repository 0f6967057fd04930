import http from 'node:http'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { apiRoutes } from './api-routes.mjs'

const ROUTES = [
  {
    method: 'GET',
    path: /^\/api\/things\/(?<thing>[a-z]+)$/,
    handle: async (request, { params }) => {
      const { thing } = await params
      const asked = new URL(request.url).searchParams.getAll('q')
      const size = Number(new URL(request.url).searchParams.get('size') ?? 0)
      const body = JSON.stringify({
        thing,
        asked,
        cookie: request.headers.get('cookie'),
        more: 'x'.repeat(size),
      })
      return new Response(body, { headers: { 'content-type': 'application/json', vary: 'Cookie' } })
    },
  },
  {
    method: 'POST',
    path: /^\/api\/things$/,
    handle: async (request) => {
      const reader = request.body.getReader()
      let length = 0
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        length += part.value.byteLength
        if (length > 100_000) {
          await reader.cancel()
          return Response.json({ tooLong: true }, { status: 413 })
        }
      }
      return Response.json({ length }, { status: 201 })
    },
  },
]

const servers = []
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))))

async function site() {
  const next = (_request, response) => response.end('by Next')
  const respond = apiRoutes(next, () => ROUTES)
  const server = http.createServer((request, response) => respond(request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const { port } = server.address()
  return { ask: (path, options) => fetch(`http://127.0.0.1:${port}${path}`, options), port }
}

it('hands a route its address, its parameters and its headers', async () => {
  const { ask } = await site()
  const answer = await ask('/api/things/dam?q=N%E1%BA%ADm%20Voi&q=2', { headers: { cookie: 'a=1' } })
  expect(await answer.json()).toEqual({ thing: 'dam', asked: ['Nậm Voi', '2'], cookie: 'a=1', more: '' })
})

it('leaves to Next what is no such route: another method, another address', async () => {
  const { ask } = await site()
  for (const [path, method] of [
    ['/api/things/dam', 'DELETE'],
    ['/api/things/dam', 'OPTIONS'],
    ['/api/things/dam/', 'GET'],
    ['/api/things/D', 'GET'],
    ['/api/things', 'GET'],
    ['//api/things/dam', 'GET'],
  ])
    expect(await (await ask(path, { method })).text(), `${method} ${path}`).toBe('by Next')
})

it('sends the headers of every answer, the length, and long ones packed to who takes them so', async () => {
  const { ask, port } = await site()
  const short = await ask('/api/things/dam')
  expect(short.headers.get('x-content-type-options')).toBe('nosniff')
  expect(short.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(short.headers.get('vary')).toBe('Cookie')
  expect(Number(short.headers.get('content-length'))).toBe((await short.text()).length)

  const raw = (headers) =>
    new Promise((resolve) => {
      http.get({ port, path: '/api/things/dam?size=5000', headers }, (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }))
      })
    })
  const [plain, packed] = [await raw({}), await raw({ 'accept-encoding': 'gzip, br' })]
  expect(plain.headers).toMatchObject({ vary: 'Cookie, Accept-Encoding' })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(packed.headers).toMatchObject({ vary: 'Cookie, Accept-Encoding', 'content-encoding': 'gzip' })
  expect(packed.body.length).toBeLessThan(500)
  expect(gunzipSync(packed.body)).toEqual(plain.body)
})

it('takes a body as it comes, and answers who sends more than is read', async () => {
  const { ask } = await site()
  const sent = await ask('/api/things', { method: 'POST', body: 'x'.repeat(70_000) })
  expect([sent.status, await sent.json()]).toEqual([201, { length: 70_000 }])
  let left = 200
  const endless = new ReadableStream({
    pull: (to) => (left-- > 0 ? to.enqueue(new Uint8Array(50_000)) : to.close()),
  })
  const refused = await ask('/api/things', { method: 'POST', body: endless, duplex: 'half' })
  expect([refused.status, await refused.json()]).toEqual([413, { tooLong: true }])
})

it('knows the routes of an application that starts after the server', async () => {
  let routes = []
  const respond = apiRoutes(
    (_request, response) => response.end('by Next'),
    () => routes,
  )
  const server = http.createServer((request, response) => respond(request, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  const ask = () => fetch(`http://127.0.0.1:${server.address().port}/api/things/dam`)
  expect(await (await ask()).text()).toBe('by Next')
  routes = ROUTES
  expect(await (await ask()).json()).toMatchObject({ thing: 'dam' })
})
