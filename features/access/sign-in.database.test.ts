import { getAuthTables } from 'better-auth/db'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore, type Store } from '@/lib/testing/database'
import { askAuth } from './testing/sign-in'

const PASSWORD = 'mật khẩu đủ dài'.normalize('NFC')
const OFFICER = 'officer@example.invalid'
let access: typeof import('./auth')
let store: Store

beforeAll(async () => {
  store = await openStore()
  access = await import('./auth')
  const { createAccount } = await import('./accounts')
  const made = await createAccount({ email: OFFICER, name: 'Người thử', role: 'officer', password: PASSWORD })
  expect(made).toMatchObject({ ok: true })
})

afterAll(() => store.close())

afterEach(() => vi.unstubAllEnvs())

const tryOverHttp = async (email: string, password: string, headers?: Record<string, string>) =>
  (await askAuth('/sign-in/email', { email, password }, headers)).status

/** As the server action does it. */
async function tryInside(email: string, password: string): Promise<number> {
  try {
    await access.auth().api.signInEmail({ body: { email, password }, headers: new Headers() })
    return 200
  } catch (error) {
    return (error as { statusCode: number }).statusCode
  }
}

/** As if that much time had gone by since each window began. */
const minutesPass = (minutes: number) =>
  store.db
    .$executeRaw`update "SignInAttempt" set "windowStart" = "windowStart" - make_interval(secs => ${minutes * 60 + 1})`

const clearCounts = () => store.db.signInAttempt.deleteMany()

describe('signing in', () => {
  it('gives a session in a cookie that scripts and other sites cannot use', async () => {
    const response = await askAuth('/sign-in/email', { email: OFFICER, password: PASSWORD })
    expect(response.status).toBe(200)
    const cookie = response.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/session_token=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Path=\//i)
    expect(cookie).toMatch(/Max-Age=43200/i)
    expect(cookie).not.toMatch(/Secure/i) // http://localhost
  })

  it('keeps the cookies to https and to this host alone where the site is known by an https address', async () => {
    vi.stubEnv('PUBLIC_URL', 'https://so.example.invalid')
    vi.resetModules()
    const published = await import('./auth')
    const request = new Request('https://so.example.invalid/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://so.example.invalid' },
      body: JSON.stringify({ email: OFFICER, password: PASSWORD }),
    })
    const response = await published.auth().handler(request)
    const cookies = response.headers.getSetCookie()
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual([
      '__Host-better-auth.session_token',
      '__Host-better-auth.device',
    ])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
      expect(cookie).not.toMatch(/Domain/i) // with one a browser would throw it away
    }
    const { visitorOfRequest } = await import('./loaders')
    const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
    expect((await visitorOfRequest(new Headers({ cookie })))?.person.email).toBe(OFFICER)
  })

  it('takes the e-mail as people type it, and a password in either form of Unicode', async () => {
    expect(await tryOverHttp(' Officer@Example.invalid ', PASSWORD.normalize('NFD'))).toBe(200)
  })

  it('answers a wrong pair alike, whether or not there is such an account', async () => {
    const known = await askAuth('/sign-in/email', { email: OFFICER, password: 'sai-mat-khau-roi' })
    const unknown = await askAuth('/sign-in/email', { email: 'khong-co@example.invalid', password: PASSWORD })
    expect([known.status, unknown.status]).toEqual([401, 401])
    expect(await known.json()).toEqual(await unknown.json())
    await clearCounts()
  })

  it('is one site under both names of this computer', async () => {
    const { siteOrigins } = await import('@/lib/env')
    for (const name of siteOrigins())
      expect(await tryOverHttp(OFFICER, PASSWORD, { origin: name, host: new URL(name).host })).toBe(200)
  })

  it('refuses another site', async () => {
    expect(await tryOverHttp(OFFICER, PASSWORD, { origin: 'https://example.com' })).toBe(403)
  })

  it('keeps no address that the client claims', async () => {
    await askAuth(
      '/sign-in/email',
      { email: OFFICER, password: PASSWORD },
      { 'x-forwarded-for': '203.0.113.7' },
    )
    expect(await store.db.session.count({ where: { ipAddress: { contains: '203' } } })).toBe(0)
  })
})

describe('what nobody may do over HTTP', () => {
  it('sign up', async () => {
    const body = { email: 'moi@example.invalid', name: 'Mới', password: PASSWORD }
    expect((await askAuth('/sign-up/email', body)).status).toBe(404)
    expect(await store.db.user.count({ where: { email: body.email } })).toBe(0)
  })

  it.each([
    '/update-user',
    '/verify-password',
    '/change-password',
    '/get-session',
    '/two-factor/disable',
    '/two-factor/generate-backup-codes',
    '/admin/create-user',
    '/admin/set-role',
    '/admin/impersonate-user',
    '//sign-in/email',
    '/sign-in/email/',
  ])('%s', async (path) => {
    expect((await askAuth(path, {})).status).toBe(404)
  })
})

describe('the limiter', () => {
  it.each([OFFICER, 'ai-do@example.invalid'])(
    'stops the sixth wrong try for %s, over HTTP',
    async (email) => {
      await clearCounts()
      const answers: number[] = []
      for (let n = 1; n <= 6; n++) {
        // A client of the bare server writes this header itself.
        const headers = { 'x-forwarded-for': `203.0.113.${n}`, 'x-real-ip': `203.0.113.${n}` }
        answers.push(await tryOverHttp(n % 2 ? email : email.toUpperCase(), 'sai-mat-khau-roi', headers))
      }
      expect(answers).toEqual([401, 401, 401, 401, 401, 429])
    },
  )

  it('says how long to wait, in the language asked for, and lets a right password wait too', async () => {
    await clearCounts()
    for (let n = 1; n <= 5; n++) await tryOverHttp(OFFICER, 'sai-mat-khau-roi')
    const right = { email: OFFICER, password: PASSWORD }
    const refused = await askAuth('/sign-in/email', right)
    expect(refused.status).toBe(429)
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(50)
    expect(seconds).toBeLessThanOrEqual(60)
    expect((await refused.json()).message).toBe(`Đã nhập sai quá nhiều lần. Thử lại sau ${seconds} giây.`)
    const english = await askAuth('/sign-in/email', right, { 'accept-language': 'en-GB,en;q=0.9' })
    expect((await english.json()).message).toMatch(/^Too many wrong tries\. Try again in \d+ seconds\.$/)
  })

  it('counts the form of the door and HTTP together', async () => {
    await clearCounts()
    const answers: number[] = []
    for (let n = 1; n <= 6; n++)
      answers.push(await (n % 2 ? tryInside : tryOverHttp)(OFFICER, 'sai-mat-khau-roi'))
    expect(answers).toEqual([401, 401, 401, 401, 401, 429])
    expect(await tryInside(OFFICER, PASSWORD)).toBe(429)
  })

  it('counts a volley like a queue', async () => {
    await clearCounts()
    const volley = Array.from({ length: 20 }, () => tryOverHttp(OFFICER, 'sai-mat-khau-roi'))
    const answers = await Promise.all(volley)
    expect(answers.filter((status) => status === 401)).toHaveLength(5)
    expect(answers.filter((status) => status === 429)).toHaveLength(15)
  })

  it('lets many people through at once when every password is right', async () => {
    await clearCounts()
    const answers = await Promise.all(Array.from({ length: 10 }, () => tryOverHttp(OFFICER, PASSWORD)))
    expect(new Set(answers)).toEqual(new Set([200]))
  })

  it('begins anew after a right password, and after a minute', async () => {
    await clearCounts()
    for (let n = 1; n <= 4; n++) await tryOverHttp(OFFICER, 'sai-mat-khau-roi')
    expect(await tryOverHttp(OFFICER, PASSWORD)).toBe(200)
    expect(await store.db.signInAttempt.count()).toBe(0)
    for (let n = 1; n <= 6; n++) await tryOverHttp(OFFICER, 'sai-mat-khau-roi')
    await minutesPass(1)
    expect(await tryOverHttp(OFFICER, PASSWORD)).toBe(200)
  })

  it('waits longer and longer for who does not give up, and tells the owner', async () => {
    await clearCounts()
    const waits: number[] = []
    for (const minutes of [1, 1, 15, 30, 60]) {
      for (let n = 1; n <= 5; n++) expect(await tryOverHttp(OFFICER, 'sai-mat-khau-roi')).toBe(401)
      const refused = await askAuth('/sign-in/email', { email: OFFICER, password: PASSWORD })
      waits.push(Math.ceil(Number(refused.headers.get('retry-after')) / 60))
      await minutesPass(minutes)
    }
    expect(waits).toEqual([1, 1, 15, 30, 60])
    const notices = await store.db.accountNotice.count({
      where: { user: { email: OFFICER }, kind: 'TRIES_LOCKED' },
    })
    expect(notices).toBe(3)
    expect(await tryOverHttp(OFFICER, PASSWORD)).toBe(200)
    expect(await store.db.signInAttempt.count()).toBe(0)
  })

  it('does not let itself be fooled by a slow pace', async () => {
    await clearCounts()
    const answers: number[] = []
    for (let n = 1; n <= 40; n++) {
      answers.push(await tryOverHttp(OFFICER, 'sai-mat-khau-roi'))
      if (n % 4 === 0) await minutesPass(1)
    }
    expect(answers.filter((status) => status === 401).length).toBeLessThanOrEqual(20)
  })

  it('is told of in words, and alike for an account that there is not', async () => {
    for (const email of [OFFICER, 'ai-do@example.invalid']) {
      await clearCounts()
      await tryOverHttp(email, 'sai-mat-khau-roi')
      await store.db.signInAttempt.updateMany({ data: { failures: 5, total: 15 } })
      const refused = await askAuth('/sign-in/email', { email, password: PASSWORD })
      expect((await refused.json()).message).toBe(
        'Đã nhập sai quá nhiều lần. Thử lại sau 15 phút, hoặc liên hệ người quản trị hệ thống của đơn vị.',
      )
    }
    await clearCounts()
  })

  it('does not choke on what is no e-mail', async () => {
    expect(await tryOverHttp('x'.repeat(5000), PASSWORD)).toBe(400)
    expect((await askAuth('/sign-in/email', { email: 7, password: PASSWORD })).status).toBe(400)
  })
})

it('has every column that better-auth asks for', () => {
  const tables = getAuthTables(access.auth().options)
  const models = store.db as unknown as Record<string, { fields: Record<string, unknown> }>
  for (const [model, { fields }] of Object.entries(tables)) {
    const columns = Object.keys(models[model]?.fields ?? {})
    const wanted = Object.entries(fields).map(([name, field]) => field.fieldName ?? name)
    expect(columns, model).toEqual(expect.arrayContaining(['id', ...wanted]))
  }
})
