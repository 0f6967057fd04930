import { describe, expect, it } from 'vitest'
import { auth } from './auth'
import { OPEN_PATHS } from './door'

type Endpoint = { path?: string; options?: { method?: string | string[] } }

/** Every way that better-auth and its plugins know, whatever of it is open. */
const ways = Object.values(auth().api as unknown as Record<string, Endpoint>).flatMap(({ path, options }) =>
  path ? [options?.method ?? 'GET'].flat().map((method) => ({ path, method })) : [],
)
const ORIGIN = 'http://localhost:3000'

function ask(path: string, method: string): Promise<Response> {
  const filled = path.replace(/:\w+/g, 'x')
  const body = method === 'POST' ? { body: '{}' } : {}
  const headers = { origin: ORIGIN, 'content-type': 'application/json' }
  return auth().handler(new Request(`${ORIGIN}/api/auth${filled}`, { method, headers, ...body }))
}

describe('better-auth over HTTP (V3.3.4, V6.3.4)', () => {
  it('has four ways that are open, and each is one of its own', () => {
    expect(OPEN_PATHS).toEqual([
      '/sign-in/email',
      '/two-factor/verify-totp',
      '/two-factor/verify-backup-code',
      '/sign-out',
    ])
    const known = ways.map(({ path }) => path)
    for (const path of OPEN_PATHS) expect(known).toContain(path)
  })

  it.each(ways.filter(({ path }) => !OPEN_PATHS.includes(path)))(
    'has no other: $method $path',
    async ({ path, method }) => {
      const answer = await ask(path, method)
      expect([answer.status, await answer.text()]).toEqual([404, ''])
    },
  )

  it.each([
    ['/sign-in/email', { email: 'an@example.invalid', password: 'x', rememberMe: false }, 'rememberMe'],
    ['/sign-in/email', { email: 'an@example.invalid', password: 'x', callbackURL: '/' }, 'callbackURL'],
    ['/two-factor/verify-totp', { code: '123456', trustDevice: true }, 'trustDevice'],
    ['/two-factor/verify-backup-code', { code: 'x', disableSession: true }, 'disableSession'],
    ['/sign-out', { all: true }, 'all'],
  ])('takes no field that it does not know, and says which: %s', async (path, body, field) => {
    const asked = (headers: Record<string, string>, sent: string) =>
      auth().handler(
        new Request(`${ORIGIN}/api/auth${path}`, {
          method: 'POST',
          headers: { origin: ORIGIN, ...headers },
          body: sent,
        }),
      )
    const asJson = await asked({ 'content-type': 'application/json' }, JSON.stringify(body))
    expect(asJson.status).toBe(400)
    expect(await asJson.json()).toMatchObject({
      code: 'UNKNOWN_FIELD',
      message: expect.stringContaining(`“${field}”`),
    })
    const form = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]))
    const asForm = await asked({ 'content-type': 'application/x-www-form-urlencoded' }, String(form))
    expect(asForm.status).toBe(400)
  })

  it('is not opened by another writing of an address', async () => {
    for (const path of [
      '/admin%2Fset-role',
      '/sign-out/../admin/set-role',
      '//admin/set-role',
      '/sign-in/email/../../list-sessions',
      '/%61dmin/set-role',
      '/ADMIN/set-role',
    ])
      expect((await ask(path, 'POST')).status, path).toBe(404)
  })
})
