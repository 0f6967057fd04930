import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore, type Store } from '@/lib/testing/database'
import type { Role } from './rules'
import { cookieOf, PASSWORD } from './testing/sign-in'

let http: typeof import('./http')
let accounts: typeof import('./accounts')
let loaders: typeof import('./loaders')
let store: Store
let origin: string
const cookies = new Map<Role, string>()

beforeAll(async () => {
  store = await openStore()
  http = await import('./http')
  accounts = await import('./accounts')
  loaders = await import('./loaders')
  const { siteOrigins } = await import('@/lib/env')
  origin = siteOrigins()[0] as string
  for (const role of ['officer', 'reader'] as const) cookies.set(role, await signedIn(role))
})

afterAll(() => store.close())

afterEach(() => vi.unstubAllEnvs())

async function signedIn(role: Role): Promise<string> {
  const email = `${role}@example.invalid`
  await accounts.createAccount({ email, name: `Người thử ${role}`, role, password: PASSWORD })
  return cookieOf(email)
}

function write(role: Role | null, headers: Record<string, string> = {}): Request {
  const cookie = role ? { cookie: cookies.get(role) as string } : undefined
  return new Request(`${origin}/api/v1/change-sets`, { method: 'POST', headers: { ...cookie, ...headers } })
}

async function refusal(request: Request) {
  const guarded = await http.guardWrite(request, 'change:propose')
  if (guarded.ok) throw new Error('was let through')
  const { problems } = await guarded.response.json()
  return { status: guarded.response.status, rule: problems[0].rule, message: problems[0].message }
}

describe('guardWrite', () => {
  it('lets an officer of this site through and says who it is', async () => {
    const guarded = await http.guardWrite(write('officer', { origin }), 'change:propose')
    expect(guarded).toMatchObject({ ok: true, person: { name: 'Người thử officer', role: 'officer' } })
  })

  it('asks for a session first, whatever the Origin', async () => {
    for (const from of [undefined, origin, 'https://example.com'])
      expect(await refusal(write(null, from ? { origin: from } : {}))).toMatchObject({
        status: 401,
        rule: 'access.noSession',
      })
    expect(await refusal(write(null, { cookie: 'better-auth.session_token=made.up', origin }))).toMatchObject(
      {
        status: 401,
      },
    )
  })

  it.each([undefined, 'null', 'https://example.com', 'http://localhost.example.com'])(
    'refuses the Origin %s',
    async (foreign) => {
      const request = write('officer', foreign === undefined ? {} : { origin: foreign })
      expect(await refusal(request)).toMatchObject({ status: 403, rule: 'access.foreignOrigin' })
    },
  )

  it('refuses who has no right to it', async () => {
    expect(await refusal(write('reader', { origin }))).toEqual({
      status: 403,
      rule: 'access.noPermission',
      message: 'Tài khoản này không có quyền thực hiện việc này.',
    })
  })

  it('answers in English where that is asked for', async () => {
    const request = write('reader', { origin, 'accept-language': 'en' })
    expect((await refusal(request)).message).toBe('This account has no right to do this.')
  })

  it('knows nobody whose account was barred: the sessions have ended with it', async () => {
    const email = 'officer@example.invalid'
    await store.db.user.update({ where: { email }, data: { banned: true } })
    expect(await refusal(write('officer', { origin }))).toMatchObject({ status: 401 })
    await store.db.user.update({ where: { email }, data: { banned: false } })
    expect(await refusal(write('officer', { origin }))).toMatchObject({ status: 401 })
    cookies.set('officer', await signedIn('officer'))
    expect((await http.guardWrite(write('officer', { origin }), 'change:propose')).ok).toBe(true)
  })

  it.each([
    [{ mustChangePassword: true }, 'access.unfinished.PASSWORD'],
    [{ role: 'head' }, 'access.unfinished.SECOND_FACTOR'],
  ])('lets nobody do anything who has something to do first: %o', async (first, rule) => {
    const email = 'officer@example.invalid'
    await store.db.user.update({ where: { email }, data: first })
    cookies.set('officer', await signedIn('officer'))
    expect(await refusal(write('officer', { origin }))).toMatchObject({ status: 403, rule })
    const read = await http.guardStaff(write('officer'))
    expect(read.ok || read.response.status).toBe(403)
    expect(await loaders.personOfRequest(write('officer').headers)).toBeNull()
    await store.db.user.update({ where: { email }, data: { role: 'officer', mustChangePassword: false } })
    cookies.set('officer', await signedIn('officer'))
  })
})

describe('PUBLIC_READ', () => {
  const get = (role: Role | null) =>
    new Request(`${origin}/api/v1/works`, { headers: role ? { cookie: cookies.get(role) as string } : {} })

  it('is open: a stranger reads as the public, the staff as staff', async () => {
    expect(await http.guardRead(get(null))).toMatchObject({ ok: true, scope: { kind: 'public' } })
    expect(await http.guardRead(get('reader'))).toMatchObject({ ok: true, scope: { kind: 'staff' } })
    expect(loaders.publicScope()).toMatchObject({ ok: true })
  })

  it('closed: strangers are sent away, the staff reads on', async () => {
    // The settings are read once: closed from the start, as a server would be.
    vi.stubEnv('PUBLIC_READ', 'false')
    vi.resetModules()
    const closed = await import('./http')
    const refused = await closed.guardRead(get(null))
    expect(refused.ok || refused.response.status).toBe(401)
    expect(await closed.guardRead(get('reader'))).toMatchObject({ ok: true, scope: { kind: 'staff' } })
    expect((await import('./loaders')).publicScope()).toEqual({ ok: false })
  })
})

describe('accounts', () => {
  const someone = { email: 'moi@example.invalid', name: 'Mới', role: 'clerk', password: PASSWORD } as const

  it.each([
    [{ password: 'ngan' }, 'PASSWORD_LENGTH'],
    [{ password: 'x'.repeat(129) }, 'PASSWORD_LENGTH'],
    [{ name: ' ' }, 'NAME_MISSING'],
    [{ email: 'khong-phai-thu' }, 'EMAIL_INVALID'],
    [{ email: 'Officer@example.invalid' }, 'EMAIL_TAKEN'],
  ])('refuses %o', async (wrong, reason) => {
    expect(await accounts.createAccount({ ...someone, ...wrong })).toEqual({ ok: false, reason })
  })

  it('keeps the password as argon2id with the parameters asked for', async () => {
    const account = await store.db.account.findFirstOrThrow()
    expect(account.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('names the people and the program behind the history', async () => {
    const { id } = await store.db.user.findFirstOrThrow({ where: { role: 'officer' } })
    const scope = loaders.staffScope({ id, name: '', email: '', role: 'reader' })
    const labels = await accounts.authorLabels(scope, [id, id, accounts.SYSTEM_AUTHOR.id, 'gone'])
    expect([...labels]).toEqual([
      [id, { name: 'Người thử officer', role: 'officer' }],
      ['system:seed', { name: 'Hệ thống – dữ liệu mở đầu', role: null }],
    ])
  })

  it('lets nobody in as the program', async () => {
    expect(await store.db.user.count({ where: { id: accounts.SYSTEM_AUTHOR.id } })).toBe(0)
  })
})
