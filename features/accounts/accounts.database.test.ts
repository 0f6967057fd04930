import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '@/features/access/rules'
import { PASSWORD } from '@/features/access/testing/sign-in'
import { openStore, type Session, type Store, sessionOn } from '@/lib/testing/database'

let store: Store
let data: typeof import('./data')
let change: typeof import('./mutations')
let application: Session
const ids = new Map<string, string>()

beforeAll(async () => {
  store = await openStore()
  data = await import('./data')
  change = await import('./mutations')
  application = await sessionOn(process.env.TEST_APP_URL)
  const { createAccount } = await import('@/features/access/accounts')
  for (const [name, role] of [
    ['admin', 'admin'],
    ['other', 'admin'],
    ['officer', 'officer'],
  ] as [string, Role][]) {
    const made = await createAccount({ email: `${name}@example.invalid`, name, role, password: PASSWORD })
    ids.set(name, made.ok ? made.id : '')
  }
})

afterAll(async () => {
  await application.end()
  await store.close()
})

beforeEach(async () => {
  await store.db.user.updateMany({ where: { id: id('other') }, data: { role: 'admin', banned: false } })
  await store.db.user.updateMany({ where: { id: id('admin') }, data: { role: 'admin', banned: false } })
  await store.db.user.updateMany({ where: { id: id('officer') }, data: { role: 'officer', banned: false } })
  await store.db.session.deleteMany()
})

const id = (name: string) => ids.get(name) as string

async function signedIn(name: string, times = 1): Promise<string[]> {
  const now = new Date()
  const sessions = Array.from({ length: times }, () => ({
    id: randomUUID(),
    token: randomUUID(),
    userId: id(name),
    expiresAt: new Date(now.getTime() + 3_600_000),
    createdAt: now,
    updatedAt: now,
  }))
  await store.db.session.createMany({ data: sessions })
  return sessions.map((session) => session.id)
}

async function givePassword(how: { isOneTime: boolean }): Promise<void> {
  const { auth } = await import('@/features/access/auth')
  await change.setPassword(id('officer'), await (await auth().$context).password.hash(PASSWORD), how)
}

/** @returns 'IN', or the code of the refusal */
async function signsIn(email: string): Promise<string> {
  const { auth } = await import('@/features/access/auth')
  try {
    await auth().api.signInEmail({ body: { email, password: PASSWORD }, headers: new Headers() })
    return 'IN'
  } catch (error) {
    return (error as { body?: { code?: string } }).body?.code ?? String(error)
  }
}

const sessionsOf = (name: string) => store.db.session.count({ where: { userId: id(name) } })

describe('what ends sessions at once', () => {
  it.each([
    ['another role', () => change.setRole(id('officer'), 'reader', id('admin'))],
    ['a lock', () => change.lock(id('officer'), 'Chuyển công tác', id('admin'))],
    ['another password', () => change.setPassword(id('officer'), 'x', { isOneTime: true })],
  ])('%s', async (_name, act) => {
    await signedIn('officer', 2)
    await signedIn('admin')
    expect(await act()).toBe('DONE')
    expect(await sessionsOf('officer')).toBe(0)
    expect(await sessionsOf('admin')).toBe(1)
  })

  it('whoever changes it, also past the program', async () => {
    await signedIn('officer')
    await application.query(`UPDATE "User" SET "role" = 'reader' WHERE "id" = $1`, [id('officer')])
    expect(await sessionsOf('officer')).toBe(0)
  })

  it('a second factor that is taken off, and half a sign-in with it', async () => {
    await change.beginFactor(id('officer'), 'secret', 'codes')
    expect(await change.confirmFactor(id('officer'), { step: 1, codes: 'codes', keep: '' })).toBe(true)
    await signedIn('officer')
    const now = new Date()
    const pending = { id: randomUUID(), identifier: '2fa-x', value: id('officer'), expiresAt: now }
    await store.db.verification.create({ data: { ...pending, createdAt: now, updatedAt: now } })
    expect(await change.dropFactor(id('officer'))).toBe('DONE')
    expect(await sessionsOf('officer')).toBe(0)
    expect(await store.db.verification.count()).toBe(0)
    expect(await data.factorOf(id('officer'))).toEqual({ kind: 'NONE' })
  })

  it('no other change', async () => {
    await signedIn('officer')
    const same = { name: 'Tên khác', email: 'officer@example.invalid' }
    expect(await change.setIdentity(id('officer'), same, id('admin'))).toBe('DONE')
    expect(await sessionsOf('officer')).toBe(1)
  })

  it('one’s own password: every other session, not this one', async () => {
    const [here] = await signedIn('officer', 3)
    await change.setPassword(id('officer'), 'y', { isOneTime: false, keep: here })
    expect(await data.openSessions(id('officer'))).toMatchObject([{ id: here }])
  })
})

describe('another e-mail address', () => {
  const to = (email: string, by = 'admin') =>
    change.setIdentity(id('officer'), { name: 'officer', email }, id(by))

  it('ends the sessions, and is the one to sign in with from then on', async () => {
    await givePassword({ isOneTime: false })
    await signedIn('officer')
    expect(await to('khac@example.invalid')).toBe('DONE')
    expect(await sessionsOf('officer')).toBe(0)
    expect(await signsIn('officer@example.invalid')).toBe('INVALID_EMAIL_OR_PASSWORD')
    expect(await signsIn('khac@example.invalid')).toBe('IN')
    await to('officer@example.invalid')
  })

  it('is nobody else’s, and is not one’s own to change', async () => {
    expect(await to('other@example.invalid')).toBe('EMAIL_TAKEN')
    expect(await to('khac@example.invalid', 'officer')).toBe('SELF')
    expect(await data.colleague(id('officer'))).toMatchObject({ email: 'officer@example.invalid' })
  })
})

describe('a password that somebody else gave out', () => {
  it('leads in for a fortnight, and then no more', async () => {
    await givePassword({ isOneTime: true })
    expect(await signsIn('officer@example.invalid')).toBe('IN')
    const days = (n: number) =>
      store.db.$executeRaw`UPDATE "User" SET "oneTimeUntil" = "oneTimeUntil" - make_interval(days => ${n})`
    await days(13)
    expect(await signsIn('officer@example.invalid')).toBe('IN')
    await days(1)
    expect(await signsIn('officer@example.invalid')).toBe('ONE_TIME_OVER')
    await givePassword({ isOneTime: false })
    expect(await signsIn('officer@example.invalid')).toBe('IN')
  })

  it('counts from when the account is made', async () => {
    const { createAccount } = await import('@/features/access/accounts')
    const fresh = { email: 'moi@example.invalid', name: 'Mới', role: 'reader' as Role, password: PASSWORD }
    const made = await createAccount({ ...fresh, isOneTime: true })
    const whose = await data.colleague(made.ok ? made.id : '')
    const left = (whose?.oneTimeUntil?.getTime() ?? 0) - Date.now()
    expect(Math.round(left / 86_400_000)).toBe(14)
  })
})

describe('ending sessions', () => {
  it('ends one’s own alone, also where somebody names another’s', async () => {
    const [mine] = await signedIn('officer', 2)
    const [theirs] = await signedIn('admin')
    expect(await change.endSessions(id('officer'), { only: theirs as string })).toBe(0)
    expect(await change.endSessions(id('officer'), { only: mine as string })).toBe(1)
    expect(await change.endSessions(id('officer'), 'all')).toBe(1)
    expect(await sessionsOf('admin')).toBe(1)
  })
})

describe('administrators', () => {
  it('take no right from themselves', async () => {
    expect(await change.setRole(id('admin'), 'reader', id('admin'))).toBe('SELF')
    expect(await change.lock(id('admin'), 'x', id('admin'))).toBe('SELF')
    expect(await data.colleague(id('admin'))).toMatchObject({ role: 'admin', isLocked: false })
  })

  it('may give the role away while another has it', async () => {
    expect(await change.setRole(id('other'), 'reader', id('admin'))).toBe('DONE')
  })

  it('who take each other’s right at the same moment: one is left, twenty times', async () => {
    for (let n = 0; n < 20; n++) {
      const both = await Promise.all([
        n % 2
          ? change.setRole(id('other'), 'reader', id('admin'))
          : change.lock(id('other'), 'x', id('admin')),
        change.setRole(id('admin'), 'reader', id('other')),
      ])
      expect(both.sort()).toEqual(['DONE', 'LAST_ADMINISTRATOR'])
      await application.query(`UPDATE "User" SET "role" = 'admin', "banned" = false WHERE "id" = ANY ($1)`, [
        [id('admin'), id('other')],
      ])
    }
  })

  it.each([`UPDATE "User" SET "role" = 'reader'`, `UPDATE "User" SET "banned" = true`, 'DELETE FROM "User"'])(
    'keep one, also past the program: %s',
    async (sql) => {
      await expect(application.query(sql)).rejects.toThrow(/last administrator/)
      expect(await store.db.user.count({ where: { role: 'admin' } })).toBe(2)
    },
  )
})

describe('the second factor', () => {
  it('that is set up is not begun anew by somebody with an open session', async () => {
    await change.beginFactor(id('officer'), 'first', 'codes')
    await change.confirmFactor(id('officer'), { step: 1, codes: 'codes', keep: '' })
    await change.beginFactor(id('officer'), 'second', 'codes')
    expect(await store.db.twoFactor.findFirstOrThrow()).toMatchObject({ secret: 'first', verified: true })
    expect(await change.confirmFactor(id('officer'), { step: 2, codes: 'codes', keep: '' })).toBe(false)
    await change.dropFactor(id('officer'))
  })

  it('ends every other session when it is set up: those came in without', async () => {
    const [here] = await signedIn('officer', 3)
    await change.beginFactor(id('officer'), 'first', 'codes')
    await change.confirmFactor(id('officer'), { step: 1, codes: 'codes', keep: here as string })
    expect(await data.openSessions(id('officer'))).toMatchObject([{ id: here }])
    await change.dropFactor(id('officer'))
  })

  it('that was begun and left for half an hour is begun anew', async () => {
    const { encipher } = await import('@/features/access/second-factor')
    await change.beginFactor(id('officer'), await encipher('ABCD'), 'codes')
    expect(await data.factorOf(id('officer'))).toEqual({ kind: 'PENDING', secret: 'ABCD' })
    await store.db.twoFactor.updateMany({ data: { createdAt: new Date(Date.now() - 31 * 60_000) } })
    expect(await data.factorOf(id('officer'))).toEqual({ kind: 'NONE' })
  })
})
