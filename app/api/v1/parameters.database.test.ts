import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookieOf, ORIGIN, PASSWORD } from '@/features/access/testing/sign-in'
import { openStore, type Store } from '@/lib/testing/database'

let store: Store
let cookie: string

beforeAll(async () => {
  store = await openStore()
  const { createAccount } = await import('@/features/access/accounts')
  const email = 'clerk@example.invalid'
  await createAccount({ email, name: 'Người thử', role: 'clerk', password: PASSWORD })
  cookie = await cookieOf(email)
})

afterAll(() => store.close())

/** Addresses that take few parameters or none: a misspelt one must not be read over. */
const ADDRESSES = [
  { path: '/works/x', method: 'GET', load: () => import('./works/[slug]/route') },
  { path: '/works/points', method: 'GET', load: () => import('./works/points/route') },
  { path: '/works', method: 'GET', load: () => import('./works/route') },
  { path: '/change-sets/x', method: 'GET', load: () => import('./change-sets/[id]/route') },
  { path: '/change-sets', method: 'POST', load: () => import('./change-sets/route') },
  { path: '/search', method: 'GET', load: () => import('./search/route') },
  { path: '/files/x', method: 'GET', load: () => import('./files/[sha256]/route') },
  { path: '/files', method: 'POST', load: () => import('./files/route') },
]

it.each(ADDRESSES)(
  '$method $path refuses a parameter that it does not know, by its name',
  async (address) => {
    const { path, method, load } = address
    const request = new Request(`${ORIGIN}/api/v1${path}?q_=%3Cb%3E`, {
      method,
      headers: { cookie, origin: ORIGIN, 'content-type': 'application/json' },
      ...(method === 'POST' && { body: '{}' }),
    })
    const route = (await load()) as unknown as Record<string, (r: Request, c: unknown) => Promise<Response>>
    const context = { params: Promise.resolve({ slug: 'x', id: 'x', sha256: 'x' }) }
    const answer = (await route[method]?.(request, context)) as Response
    expect(answer.status).toBe(400)
    const { problems } = await answer.json()
    expect(problems[0]).toMatchObject({ path: 'q_', rule: 'parameter.unknown' })
  },
)
