import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/database'

const ORIGIN = 'http://localhost:3000'
const PASSWORD = 'mot-mat-khau-du-dai'
let database: Awaited<ReturnType<typeof createTestDatabase>>
let cookie: string

beforeAll(async () => {
  database = await createTestDatabase()
  process.env.DATABASE_URL = database.appUrl
  const { createAccount } = await import('@/features/access/accounts')
  const { auth } = await import('@/features/access/auth')
  const email = 'clerk@example.invalid'
  await createAccount({ email, name: 'Người thử', role: 'clerk', password: PASSWORD })
  const { headers } = await auth().api.signInEmail({
    body: { email, password: PASSWORD },
    returnHeaders: true,
  })
  cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
})

afterAll(async () => {
  await (await import('@/lib/db')).db.$disconnect()
  await database.drop()
})

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
