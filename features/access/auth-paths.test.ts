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
