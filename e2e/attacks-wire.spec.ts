import { createServer } from 'node:http'
import { builtActions } from './access/built'
import { asked, cookieOf, host, wire } from './access/wire'
import { expect, test } from './fixtures'

/**
 * What an attacker would try against the running program, as no browser would write it. Each test carries the number of the requirement of OWASP
 * ASVS 5.0 that it holds to (docs/security.md).
 */
const here = process.env.E2E_URL ?? ''

test('V3.7.2: nobody is led off the site', async ({ page, account }) => {
  for (const line of [
    'GET //khac.example/works',
    'GET /\\khac.example/',
    'GET /vi//khac.example',
    'GET /vi/%2fkhac.example',
    'GET http://khac.example/works',
  ])
    expect(await asked(line, 'Accept: text/html'), line).not.toMatch(/^location: *(https?:)?[\\/]{2}/im)
  for (const next of [
    '//khac.example',
    '/\\khac.example',
    'https://khac.example',
    '/\t/khac.example',
    'javascript:alert(1)',
  ]) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    const { email, password } = account('reader')
    await page.getByLabel('Thư điện tử').fill(email)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL(`${here}/staff`)
  }
})

test('V8.2.1: no other writing of an address goes past the door', async ({ registry }) => {
  const { slug, name } = await registry.work()
  const path = `/staff/works/${slug}`
  for (const other of [
    `${path}.rsc`,
    `/%73taff/works/${slug}`,
    `/STAFF/works/${slug}`,
    `/en/staff/works/${slug}`,
    `/vi/staff/works/${slug}`,
    `/staff%2Fworks%2F${slug}`,
    `/x/..${path}`,
    `/_next/data/x${path}.json`,
    `${path}?_rsc=1`,
  ])
    for (const headers of [
      [],
      ['RSC: 1'],
      ['RSC: 1', 'Next-Router-Prefetch: 1'],
      ['Next-Router-Segment-Prefetch: /_tree', 'RSC: 1'],
    ])
      expect(await asked(`GET ${other}`, ...headers), `${other} ${headers}`).not.toContain(name)
})

test('V13.4.1, V13.4.3, V5.3.2: nothing of the installation is handed out', async () => {
  for (const path of [
    '/.git/HEAD',
    '/.env',
    '/package.json',
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/_next/static/..%2f..%2fserver/server-reference-manifest.json',
    '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
    '/_next/static/',
    '/_next/',
    '/prisma/schema.prisma',
    '/.data/secret',
    '/_next/image?url=http%3A%2F%2F127.0.0.1&w=64&q=75',
  ]) {
    const said = await asked(`GET ${path}`)
    expect(said, path).toMatch(/^HTTP\/1.1 [34]\d\d /)
    expect(said, path).not.toMatch(/ref: refs|"dependencies"|datasource db|Index of/)
  }
})

test('V13.4.2, V13.4.4, V16.5.1: no fault, no trace and no method tells of the inside', async () => {
  for (const line of [
    'TRACE /staff',
    'TRACE /api/v1/works',
    'PROPFIND /',
    'GET /%',
    'GET /api/v1/works/%',
    'POST /works',
    'DELETE /staff',
    'GET /api/auth/khong-co',
  ])
    expect(await asked(line, 'Cookie: bi-mat=1', 'Content-Length: 0'), line).not.toMatch(
      /node_modules|\.next\/|bi-mat| at \w+ \(|prisma/i,
    )
  const version = await asked('GET /works')
  expect(version).not.toMatch(/^(x-powered-by|server):/im)
})

test('V4.2.1: one message is one message', async () => {
  const twice =
    'POST /api/v1/change-sets HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/health HTTP/1.1\r\nHost: x\r\n\r\n'
  const said = await wire(twice)
  expect(said).toMatch(/^HTTP\/1.1 400 /)
  expect(said).not.toContain('"database"')
})

test('V1.3.6, V15.3.2: an action called under another name of the site asks nobody there', async ({
  session,
}) => {
  const cookie = await cookieOf(session, 'reader')
  const heard: string[] = []
  const trap = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.end()
  })
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve))
  const address = trap.address()
  const other = `127.0.0.1:${typeof address === 'object' && address?.port}`
  // where Next hands an action on to another page, or follows a redirect itself, it asks by HTTP
  for (const { id, name } of builtActions().filter((one) => !one.name.endsWith('#signOut')))
    for (const named of [`Host: ${other}`, `Host: ${host}\r\nX-Forwarded-Host: ${other}`]) {
      const head = `POST /works HTTP/1.1\r\n${named}\r\nOrigin: http://${other}\r\nCookie: ${cookie}\r\nNext-Action: ${id}`
      await wire(`${head}\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\n[]`)
      expect(heard, name).toEqual([])
    }
  await new Promise((resolve) => trap.close(resolve))
})
