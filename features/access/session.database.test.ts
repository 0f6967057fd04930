import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase } from '@/lib/testing/database'

const PASSWORD = 'mot-mat-khau-du-dai'
const EMAIL = 'officer@example.invalid'
const HOUR = 3_600_000
let database: Awaited<ReturnType<typeof createTestDatabase>>
let loaders: typeof import('./loaders')
let access: typeof import('./auth')
let store: typeof import('@/lib/db')
let cookie: string

beforeAll(async () => {
  database = await createTestDatabase()
  process.env.DATABASE_URL = database.appUrl
  loaders = await import('./loaders')
  access = await import('./auth')
  store = await import('@/lib/db')
  const { createAccount } = await import('./accounts')
  await createAccount({ email: EMAIL, name: 'Người thử', role: 'officer', password: PASSWORD })
})

beforeEach(async () => {
  await bar({ banned: false, banExpires: null })
  cookie = await signedIn()
})

afterAll(async () => {
  await store.db.$disconnect()
  await database.drop()
})

async function signedIn(): Promise<string> {
  const body = { email: EMAIL, password: PASSWORD }
  const { headers } = await access.auth().api.signInEmail({ body, returnHeaders: true })
  return (headers.get('set-cookie') ?? '').split(';')[0] as string
}

const who = (cookies: string) => loaders.personOfRequest(new Headers({ cookie: cookies }))
const bar = (data: { banned: boolean; banExpires: Date | null }) =>
  store.db.user.update({ where: { email: EMAIL }, data })
const endAt = (expiresAt: Date) => store.db.session.updateMany({ data: { expiresAt } })
const EVERY = { id: expect.any(String), name: 'Người thử', email: EMAIL, role: 'officer' }

describe('who a session belongs to', () => {
  it('is the person who signed in, beside other cookies too', async () => {
    expect(await who(cookie)).toEqual(EVERY)
    expect(await who(`locale=en; ${cookie}`)).toEqual(EVERY)
  })

  it('is seen without a second look by better-auth: its cookie is read as it writes it', async () => {
    const { signedToken } = await import('./session-cookie')
    const { authCookies, secret } = await access.auth().$context
    const token = signedToken(cookie, authCookies.sessionToken.name, secret)
    expect(await store.db.session.count({ where: { token: token ?? '' } })).toBe(1)
  })

  it('is nobody once its time is over, and the session is cleared away', async () => {
    await endAt(new Date(Date.now() - 1))
    const before = await store.db.session.count()
    expect(await who(cookie)).toBeNull()
    expect(await store.db.session.count()).toBe(before - 1)
    await endAt(new Date(Date.now() + HOUR))
    expect(await who(cookie)).toBeNull()
  })

  it('is nobody after signing out', async () => {
    await access.auth().api.signOut({ headers: new Headers({ cookie }) })
    expect(await who(cookie)).toBeNull()
  })

  it('is nobody for a cookie that somebody made up', async () => {
    const other = await signedIn()
    const [name, value = ''] = cookie.split('=')
    const [token] = decodeURIComponent(value).split('.')
    const [, signature] = decodeURIComponent(other.split('=')[1] ?? '').split('.')
    expect(await who(`${name}=${token}`)).toBeNull()
    expect(await who(`${name}=${encodeURIComponent(`${token}.${signature}`)}`)).toBeNull()
    expect(await who(`${name}=${encodeURIComponent(`${token}.${'A'.repeat(43)}=`)}`)).toBeNull()
  })

  it('is the first of two of one name, as better-auth reads them', async () => {
    const [name] = cookie.split('=')
    expect(await who(`${cookie}; ${name}=gone.x`)).toEqual(EVERY)
    expect(await who(`${name}=gone.x; ${cookie}`)).toBeNull()
  })

  it('is nobody while the account is barred', async () => {
    await bar({ banned: true, banExpires: null })
    expect(await who(cookie)).toBeNull()
    await bar({ banned: true, banExpires: new Date(Date.now() + HOUR) })
    expect(await who(cookie)).toBeNull()
    await bar({ banned: true, banExpires: new Date(Date.now() - HOUR) })
    expect(await who(cookie)).toEqual(EVERY)
  })
})
