import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openStore, type Session, type Store, sessionOn } from '@/lib/testing/database'

let store: Store
let audit: typeof import('./record')
let application: Session
let owner: Session

beforeAll(async () => {
  store = await openStore()
  audit = await import('./record')
  application = await sessionOn(process.env.TEST_APP_URL)
  owner = await sessionOn(process.env.TEST_OWNER_URL)
})

afterAll(async () => {
  await Promise.all([application.end(), owner.end()])
  await store.close()
})

const newest = () => store.db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })

describe('recordEvent', () => {
  it('writes who, when, from where and what', async () => {
    const before = new Date()
    await audit.recordEvent({
      who: 'account-1',
      action: 'ROLE_CHANGED',
      subject: 'account-2',
      from: '198.51.100.7',
      details: { before: 'reader', after: 'officer' },
    })
    const { at, ...event } = await newest()
    expect(event).toMatchObject({
      who: 'account-1',
      action: 'ROLE_CHANGED',
      subject: 'account-2',
      address: '198.51.100.7',
      details: { before: 'reader', after: 'officer' },
    })
    expect(Math.abs(at.getTime() - before.getTime())).toBeLessThan(60_000)
  })

  it('takes what an attacker sends along: too long, broken, with signs of control', async () => {
    const subject = `/api/\u0000\ud800${'ấ'.repeat(5_000)}`
    const details = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`d${n}`, 'ệ'.repeat(900)]))
    await audit.recordEvent({ who: null, action: 'ACCESS_REFUSED', subject, from: '', details })
    await audit.flushAudit()
    const event = await newest()
    expect(event).toMatchObject({ who: null, action: 'ACCESS_REFUSED', address: null })
    expect(event.subject).toMatch(/^\/api\/ +ấ+$/)
  })

  it('breaks nothing where it can not write, and leaves the event in the log', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    await owner.query('ALTER TABLE "AuditEvent" RENAME TO "Elsewhere"')
    await expect(audit.recordEvent({ who: 'account-1', action: 'SIGN_IN' })).resolves.toBeUndefined()
    await owner.query('ALTER TABLE "Elsewhere" RENAME TO "AuditEvent"')
    expect(log.mock.calls.flat().join(' ')).toMatch(/SIGN_IN.*account-1|account-1.*SIGN_IN/)
    log.mockRestore()
  })
})

describe('refusals and downloads', () => {
  const refusals = () =>
    store.db.auditEvent.findMany({ where: { subject: '/staff/night' }, orderBy: { id: 'asc' } })
  const knock = () => audit.recordEvent({ who: null, action: 'ACCESS_REFUSED', subject: '/staff/night' })

  it('are written a moment later, with the time at which they happened', async () => {
    const before = Date.now()
    await knock()
    expect(await refusals()).toHaveLength(0)
    await expect.poll(refusals, { timeout: 5_000 }).toHaveLength(1)
    const [first] = await refusals()
    expect(Math.abs((first?.at.getTime() ?? 0) - before)).toBeLessThan(900)
  })

  it('are written when the server ends, repeated ones as a number', async () => {
    for (let n = 0; n < 500; n++) await knock()
    await audit.flushAudit()
    expect((await refusals()).map(({ details }) => details)).toEqual([{}, { times: 500 }])
  })
})

describe('an intruder', () => {
  const OLD = `INSERT INTO "AuditEvent" ("at", "who", "action", "details") VALUES (now() - interval '2 years', 'x', 'SIGN_IN', '{}')`

  it.each([
    OLD,
    `UPDATE "AuditEvent" SET "who" = 'another'`,
    'DELETE FROM "AuditEvent"',
    'TRUNCATE "AuditEvent"',
    'ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL',
    'DROP TABLE "AuditEvent"',
  ])('with the application’s account can not: %s', async (sql) => {
    await expect(application.query(sql)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('with the application’s account can not write into the past', async () => {
    await application.query('SELECT audit_record($1)', [
      JSON.stringify([{ action: 'SIGN_IN', who: 'late', ago: 999_999_999 }]),
    ])
    const { at } = await newest()
    expect(Date.now() - at.getTime()).toBeLessThan(120_000)
  })

  it.each([`UPDATE "AuditEvent" SET "who" = 'another'`, 'DELETE FROM "AuditEvent"', 'TRUNCATE "AuditEvent"'])(
    'with the owner’s account can not: %s',
    async (sql) => {
      await expect(owner.query(sql)).rejects.toThrow(/append-only/)
      expect(await store.db.auditEvent.count()).toBeGreaterThan(0)
    },
  )

  it('leaves a trace where the owner puts away what is older than a year', async () => {
    await owner.query(OLD)
    await owner.query(`DELETE FROM "AuditEvent" WHERE "at" < now() - interval '1 year'`)
    expect(await newest()).toMatchObject({
      who: 'system:owner',
      action: 'AUDIT_TRIMMED',
      details: { events: 1 },
    })
  })
})
