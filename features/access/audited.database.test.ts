import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '@/lib/testing/database'
import { askAuth, cookieOf, ORIGIN, PASSWORD } from './testing/sign-in'

const EMAIL = 'reader@example.invalid'
let store: Store
let http: typeof import('./http')
let reader: string
let cookie: string

beforeAll(async () => {
  store = await openStore()
  http = await import('./http')
  const { createAccount } = await import('./accounts')
  const made = await createAccount({ email: EMAIL, name: 'Người thử', role: 'reader', password: PASSWORD })
  reader = made.ok ? made.id : ''
  cookie = await cookieOf(EMAIL)
})

afterAll(async () => {
  await (await import('@/features/audit/record')).flushAudit()
  await store.close()
})

const signIn = (email: string, password: string) => askAuth('/sign-in/email', { email, password })

async function told(action: string) {
  await (await import('@/features/audit/record')).flushAudit()
  const events = await store.db.auditEvent.findMany({ where: { action }, orderBy: { id: 'asc' } })
  return events.map(({ who, subject, details }) => ({ who, subject, details }))
}

describe('signing in is told of', () => {
  it('by the account', async () => {
    expect(await told('SIGN_IN')).toEqual([{ who: reader, subject: reader, details: {} }])
  })

  it('where it fails, without what was typed', async () => {
    await signIn(EMAIL, 'sai-mat-khau-roi')
    await signIn('mat-khau-cua-toi@example.invalid', 'sai-mat-khau-roi')
    const failed = await told('SIGN_IN_FAILED')
    expect(failed).toEqual([
      { who: null, subject: reader, details: { account: true } },
      { who: null, subject: null, details: { account: false } },
    ])
  })

  it('where no more tries are taken', async () => {
    for (let n = 0; n < 6; n++) await signIn(EMAIL, 'sai-mat-khau-roi')
    expect(await told('SIGN_IN_LOCKED')).toContainEqual(
      expect.objectContaining({ who: null, subject: reader }),
    )
  })
})

describe('a refusal is told of', () => {
  it('with who asked for what', async () => {
    const request = new Request(`${ORIGIN}/api/v1/change-sets`, {
      method: 'POST',
      headers: { cookie, origin: ORIGIN },
    })
    expect((await http.guardWrite(request, 'change:accept')).ok).toBe(false)
    expect(await told('ACCESS_REFUSED')).toContainEqual({
      who: reader,
      subject: '/api/v1/change-sets',
      details: { method: 'POST', status: 403, rule: 'noPermission' },
    })
  })

  it('without the query, which may name a person', async () => {
    expect((await http.guardStaff(new Request(`${ORIGIN}/staff/works/csv?q=bi-mat`))).ok).toBe(false)
    expect(await told('ACCESS_REFUSED')).toContainEqual({
      who: null,
      subject: '/staff/works/csv',
      details: { method: 'GET', status: 401, rule: 'noSession' },
    })
  })
})
