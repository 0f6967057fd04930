import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '@/lib/testing/database'
import { cookieOf, PASSWORD } from './testing/sign-in'

const EMAIL = 'officer@example.invalid'
const HOUR = 3_600_000
let loaders: typeof import('./loaders')
let access: typeof import('./auth')
let store: Store
let cookie: string

beforeAll(async () => {
  store = await openStore()
  loaders = await import('./loaders')
  access = await import('./auth')
  const { createAccount } = await import('./accounts')
  await createAccount({ email: EMAIL, name: 'Người thử', role: 'officer', password: PASSWORD })
})

beforeEach(async () => {
  await bar({ banned: false, banExpires: null })
  await store.db.session.deleteMany()
  cookie = await cookieOf(EMAIL)
})

afterAll(() => store.close())

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
    const other = await cookieOf(EMAIL)
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

  it('is nobody once the account is barred, nor when the bar is lifted: it was ended', async () => {
    await bar({ banned: true, banExpires: null })
    expect(await store.db.session.count()).toBe(0)
    await bar({ banned: false, banExpires: null })
    expect(await who(cookie)).toBeNull()
  })

  it('is nobody once the role is another, and everybody stays who only gets another name', async () => {
    await store.db.user.update({ where: { email: EMAIL }, data: { name: 'Tên khác' } })
    expect(await who(cookie)).toMatchObject({ name: 'Tên khác' })
    await store.db.user.update({ where: { email: EMAIL }, data: { name: 'Người thử', role: 'clerk' } })
    expect(await who(cookie)).toBeNull()
    await store.db.user.update({ where: { email: EMAIL }, data: { role: 'officer' } })
  })
})

describe('why a session ended', () => {
  const told = async (cookies = cookie) => {
    const { signedToken } = await import('./session-cookie')
    const { endOf } = await import('./session-end')
    const { authCookies, secret } = await access.auth().$context
    return endOf(signedToken(cookies, authCookies.sessionToken.name, secret) ?? '')
  }

  it('is kept for the browser that had it, with the minutes that the office decided', async () => {
    expect(await told()).toBeNull()
    await store.db.session.updateMany({ data: { lastAskedAt: new Date(Date.now() - 32 * 60_000) } })
    expect(await who(cookie)).toBeNull()
    expect(await told()).toEqual({ why: 'IDLE', idleMinutes: 30 })
    expect(await who(cookie)).toBeNull() // and is no session again
  })

  it.each([
    ['OVER', async () => void (await endAt(new Date(Date.now() - 1)))],
    ['LOCKED', async () => void (await bar({ banned: true, banExpires: null }))],
    ['ROLE', async () => void (await store.db.user.updateMany({ data: { role: 'clerk' } }))],
    ['EMAIL', async () => void (await store.db.user.updateMany({ data: { email: 'khac@example.invalid' } }))],
  ])('%s', async (why, end) => {
    await end()
    expect(await who(cookie)).toBeNull()
    expect(await told()).toMatchObject({ why })
    await store.db.user.updateMany({ data: { role: 'officer', email: EMAIL } })
  })

  it('is not kept where its owner went out', async () => {
    await access.auth().api.signOut({ headers: new Headers({ cookie }) })
    expect(await told()).toBeNull()
  })

  it('is told to nobody who makes a cookie up, kept without the token, and forgotten after a day', async () => {
    await bar({ banned: true, banExpires: null })
    await bar({ banned: false, banExpires: null })
    const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] as string
    expect(await told(`better-auth.session_token=${token}.x`)).toBeNull()
    expect(JSON.stringify(await store.db.sessionEnd.findMany())).not.toContain(token)
    await store.db.$executeRaw`delete from "SessionEnd" where "digest" = 'hom-kia'`
    await store.db.sessionEnd.create({
      data: { digest: 'hom-kia', why: 'IDLE', at: new Date(Date.now() - 25 * HOUR) },
    })
    await cookieOf(EMAIL)
    expect(await store.db.sessionEnd.count({ where: { digest: 'hom-kia' } })).toBe(0)
  })
})

describe('a session that nothing was asked with', () => {
  const idle = (minutes: number) =>
    store.db.session.updateMany({ data: { lastAskedAt: new Date(Date.now() - minutes * 60_000 - 1_000) } })

  it('lives for half an hour', async () => {
    await idle(29)
    expect(await who(cookie)).toEqual(EVERY)
  })

  it('has ended after that, also for better-auth', async () => {
    await idle(31)
    expect(await who(cookie)).toBeNull()
    expect(await access.auth().api.getSession({ headers: new Headers({ cookie }) })).toBeNull()
    expect(await store.db.session.count()).toBe(0)
  })

  it('is kept awake by being asked with, by one write a minute', async () => {
    const asked = async () => (await store.db.session.findFirstOrThrow()).lastAskedAt.getTime()
    const begun = await asked()
    await who(cookie)
    expect(await asked()).toBe(begun)
    await idle(5)
    await Promise.all([who(cookie), who(cookie), who(cookie)])
    expect(Date.now() - (await asked())).toBeLessThan(30_000)
  })

  it('lives as long as the office decides', async () => {
    const { changeSetting } = await import('@/features/settings/mutations')
    await changeSetting('session.idleMinutes', 60, 'test')
    await idle(45)
    expect(await who(cookie)).toEqual(EVERY)
    await changeSetting('session.idleMinutes', 30, 'test')
    await idle(45)
    expect(await who(cookie)).toBeNull()
  })
})
