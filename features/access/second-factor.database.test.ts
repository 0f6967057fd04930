import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '@/lib/testing/database'
import { askAuth, PASSWORD } from './testing/sign-in'
import { codeAt, newSecret, stepAt } from './totp'

const EMAIL = 'head@example.invalid'
const RECOVERY = ['k7mpq-x2rtd', 'a2b3c-d4e5f']
const SECRET = newSecret()
let store: Store
let access: typeof import('./auth')
let loaders: typeof import('./loaders')
let id: string

beforeAll(async () => {
  store = await openStore()
  access = await import('./auth')
  loaders = await import('./loaders')
  const { createAccount } = await import('./accounts')
  await createAccount({ email: EMAIL, name: 'Người thử', role: 'head', password: PASSWORD })
})

beforeEach(async () => {
  await store.db.signInAttempt.deleteMany()
  await store.db.twoFactor.deleteMany()
  const { encipher, encipherDigests } = await import('./second-factor')
  const user = await store.db.user.update({ where: { email: EMAIL }, data: { twoFactorEnabled: true } })
  id = user.id
  const kept = { secret: await encipher(SECRET), backupCodes: await encipherDigests(RECOVERY) }
  await store.db.twoFactor.create({ data: { id: randomUUID(), userId: id, ...kept, verified: true } })
})

afterAll(() => store.close())

/** A browser: it keeps the cookies that it is given. */
function browser() {
  const jar = new Map<string, string>()
  async function post(path: string, body: unknown) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await askAuth(path, body, { cookie })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split(/=(.*)/) ?? []
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : null }
  }
  const person = () =>
    loaders.personOfRequest(new Headers({ cookie: [...jar].map((pair) => pair.join('=')).join('; ') }))
  const password = () => post('/sign-in/email', { email: EMAIL, password: PASSWORD })
  return {
    post,
    person,
    password,
    code: (code: string, more = {}) => post('/two-factor/verify-totp', { code, ...more }),
    recovery: (code: string) => post('/two-factor/verify-backup-code', { code }),
  }
}

/** Away from now by so many half minutes. */
const codeNow = (away = 0) => codeAt(SECRET, stepAt(new Date()) + away)

describe('the second factor', () => {
  it('stands between a right password and a session', async () => {
    const tab = browser()
    expect((await tab.password()).body).toMatchObject({ twoFactorRedirect: true })
    expect(await tab.person()).toBeNull()
    expect(await store.db.session.count({ where: { userId: id } })).toBe(0)
    expect((await tab.code(` ${codeNow().slice(0, 3)} ${codeNow().slice(3)} `)).status).toBe(200)
    expect(await tab.person()).toMatchObject({ id, role: 'head' })
  })

  it('is not asked for without the password', async () => {
    const answer = await browser().code(codeNow())
    expect(answer).toMatchObject({ status: 401, body: { code: 'INVALID_TWO_FACTOR_COOKIE' } })
  })

  it('takes a code once: who has looked over the shoulder is not let in', async () => {
    const [mine, theirs] = [browser(), browser()]
    await Promise.all([mine.password(), theirs.password()])
    const code = codeNow()
    expect((await mine.code(code)).status).toBe(200)
    const replayed = await theirs.code(code)
    expect(replayed).toMatchObject({ status: 401, body: { code: 'CODE_USED' } })
    expect(replayed.body.message).toMatch(/đã được dùng/)
    expect(await theirs.person()).toBeNull()
    // nor with the one before it
    expect((await theirs.code(codeNow(-1))).body).toMatchObject({ code: 'CODE_USED' })
  })

  it('takes a code once also of two who send it at the same moment', async () => {
    const tabs = [browser(), browser(), browser(), browser()]
    await Promise.all(tabs.map((tab) => tab.password()))
    const code = codeNow()
    const answers = await Promise.all(tabs.map((tab) => tab.code(code)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401])
  })

  it('cannot be put off for a month by a browser that says that it is trusted', async () => {
    const tab = browser()
    await tab.password()
    expect((await tab.code(codeNow(-1), { trustDevice: true })).status).toBe(400)
    expect((await tab.code(codeNow(-1))).status).toBe(200)
    expect((await tab.password()).body).toMatchObject({ twoFactorRedirect: true })
  })

  it('limits wrong codes per account, whatever the browser', async () => {
    const statuses: number[] = []
    for (let n = 1; n <= 6; n++) {
      const tab = browser()
      await tab.password()
      statuses.push((await tab.code('000000')).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    const tab = browser()
    await tab.password()
    expect((await tab.code(codeNow())).status).toBe(429)
  })

  it('is not locked by somebody who types the name of its counter as an e-mail', async () => {
    for (let n = 1; n <= 6; n++)
      await browser().post('/sign-in/email', { email: `CODE ${id}`, password: 'sai-mat-khau-roi' })
    const tab = browser()
    await tab.password()
    expect((await tab.code(codeNow())).status).toBe(200)
  })
})

describe('a recovery code', () => {
  it('works once, however it is typed, and the owner is told', async () => {
    const [first, second] = [browser(), browser()]
    await Promise.all([first.password(), second.password()])
    expect((await first.recovery(' K7MPQ X2RTD ')).status).toBe(200)
    expect(await first.person()).toMatchObject({ id })
    expect((await second.recovery('k7mpq-x2rtd')).status).toBe(401)
    expect(await second.person()).toBeNull()
    expect((await second.recovery('a2b3c-d4e5f')).status).toBe(200)
    const told = { userId: id, kind: 'RECOVERY_CODE_USED' }
    expect(await store.db.accountNotice.count({ where: told })).toBe(2)
  })

  it('is counted with the codes', async () => {
    const tab = browser()
    await tab.password()
    const statuses: number[] = []
    for (let n = 1; n <= 6; n++)
      statuses.push((await (n % 2 ? tab.recovery('aaaaa-aaaaa') : tab.code('000000'))).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('does not stand in the database as it is typed', async () => {
    const { symmetricDecrypt } = await import('better-auth/crypto')
    const { backupCodes } = await store.db.twoFactor.findFirstOrThrow()
    const { secret } = await access.auth().$context
    expect(await symmetricDecrypt({ key: secret, data: backupCodes })).not.toContain('k7mpq')
  })
})

it('what somebody does at the door stands in the audit', async () => {
  const tab = browser()
  await tab.password()
  await tab.code('000000')
  await tab.code(codeNow())
  await tab.post('/sign-out', {})
  const events = await store.db.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 3 })
  expect(events.map(({ who, action }) => [who, action]).reverse()).toEqual([
    [id, 'SECOND_FACTOR_FAILED'],
    [id, 'SIGN_IN'],
    [id, 'SIGN_OUT'],
  ])
})
