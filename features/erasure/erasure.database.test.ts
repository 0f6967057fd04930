import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffScope } from '@/features/access/types'
import { type Registry, startRegistry } from '@/features/changes/testing/registry'

let registry: Registry
let data: typeof import('./data')
let erase: typeof import('./mutations').eraseByOrder
const scope = { kind: 'staff' } as StaffScope
const ORDER = { symbol: '12/QĐ-THU', date: '2026-03-05', orderedBy: 'Cơ quan thử nghiệm' }
const SECRET = 'Ông Nguyễn Văn Thử, điện thoại 0000'

beforeAll(async () => {
  registry = await startRegistry()
  data = await import('./data')
  erase = (await import('./mutations')).eraseByOrder
  await registry.record({
    note: SECRET,
    changes: [{ type: 'WORK_CREATE', kind: 'LINE', set: { name: 'A' } }],
  })
  await registry.record({
    note: 'Ghi chú khác',
    changes: [{ type: 'WORK_CREATE', kind: 'LINE', set: { name: 'B' } }],
  })
})
afterAll(() => registry.stop())

const by = (kind: 'NOTE' | 'PERSON', subject: string, byId = 'quan-tri') =>
  erase({ kind, subject, order: ORDER, byId, address: '198.51.100.7' })

/** Tables in which these words stand anywhere. */
async function whereIs(words: string): Promise<string[]> {
  const owner = await registry.as('owner')
  const { rows } = await owner.query(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`select from "${name}" t where position($1 in t::text) > 0`, [
      words,
    ])
    if (rowCount) found.push(name)
  }
  return found.sort()
}

async function propose(status: string, note: string, reason: string | null = null): Promise<string> {
  const owner = await registry.as('owner')
  const { rows } = await owner.query(
    `insert into "Proposal" ("id", "status", "version", "authorId", "source", "input", "works", "warnings", "requestDigest", "noteSalt", "noteDigest", "createdAt", "sentAt", "decidedById", "reason")
     values (gen_random_uuid(), $1::"ProposalStatus", 1, 'u1', 'FORM', jsonb_build_object('note', $2::text, 'changes', '[]'::jsonb), '{}', 0, 'x', 'muối', 'x', now(), now(), case when $3::text is not null then 'u2' end, $3)
     returning "id"`,
    [status, note, reason],
  )
  return rows[0].id
}

const lastEvent = () => registry.db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })

describe('a note', () => {
  it('goes from the ledger and from wherever its words were copied; the ledger proves as before', async () => {
    await propose('SENT', ` ${SECRET} `)
    await propose('SENT_BACK', 'Ghi chú khác', SECRET)
    expect(await whereIs(SECRET)).toEqual(['LedgerNote', 'Proposal'])
    const { head } = await registry.verify(null)

    const named = await data.namedNote(scope, '1')
    expect(named).toMatchObject({ kind: 'NOTE', seq: 1, text: SECRET })
    const { subject } = named as { subject: string }
    expect(await by('NOTE', subject)).toEqual({ ok: true, copies: 2 })

    expect(await whereIs(SECRET)).toEqual([])
    expect(await whereIs('Ghi chú khác')).toEqual(['LedgerNote', 'Proposal'])
    expect(await registry.verify(head)).toMatchObject({ differences: [], head, erasedNotes: 1 })
    expect(await data.namedNote(scope, '1')).toBe('ERASED')
    expect(await by('NOTE', subject)).toEqual({ ok: false, reason: 'ERASED' })
  })

  it('is told of for ever: by which order, by whom, when', async () => {
    const [erased] = await data.erasures(scope)
    expect(erased).toMatchObject({ kind: 'NOTE', seq: 1, ...ORDER, copies: 2 })
    expect(await lastEvent()).toMatchObject({
      who: 'quan-tri',
      action: 'ERASURE',
      subject: erased?.subject,
      address: '198.51.100.7',
      details: { kind: 'NOTE', order: '12/QĐ-THU', date: '2026-03-05' },
    })
  })

  it('of a proposal that was withdrawn goes too', async () => {
    const id = await propose('WITHDRAWN', 'Lời đã rút')
    expect(await data.namedNote(scope, id)).toMatchObject({ seq: null, text: 'Lời đã rút' })
    expect(await by('NOTE', id)).toMatchObject({ ok: true })
    expect(await whereIs('Lời đã rút')).toEqual([])
    expect(await data.namedNote(scope, id)).toBe('ERASED')
  })

  it('that is not there is not erased, and nothing is written down', async () => {
    const before = await registry.db.erasure.count()
    expect(await by('NOTE', '00000000-0000-4000-8000-000000000000')).toEqual({ ok: false, reason: 'UNKNOWN' })
    expect(await registry.db.erasure.count()).toBe(before)
    for (const asked of ['99', 'không có', '', '00000000-0000-4000-8000-000000000000'])
      expect(await data.namedNote(scope, asked), asked).toBe('UNKNOWN')
  })

  it('goes by an order that was given: not by one of tomorrow, nor by none', async () => {
    const named = (await data.namedNote(scope, '2')) as { subject: string }
    for (const order of [
      { ...ORDER, date: '2999-01-01' },
      { ...ORDER, symbol: ' ' },
      { ...ORDER, orderedBy: '' },
    ])
      await expect(
        erase({ kind: 'NOTE', subject: named.subject, order, byId: 'x', address: null }),
      ).rejects.toThrow(/Erasure/)
    expect(await data.namedNote(scope, '2')).toMatchObject({ text: 'Ghi chú khác' })
  })
})

describe('a person', () => {
  const account = (id: string, role: string) => `
    insert into "User" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role", "twoFactorEnabled")
      values ('${id}', 'Họ Tên ${id}', '${id}@thu.example', true, now(), now(), '${role}', true);
    insert into "Account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
      values ('a-${id}', '${id}', 'credential', '${id}', 'băm-thử-${id}', now(), now());
    insert into "TwoFactor" ("id", "userId", "secret", "backupCodes") values ('t-${id}', '${id}', 'mật-thử-${id}', 'x');
    insert into "Session" ("id", "token", "userId", "expiresAt", "createdAt", "updatedAt")
      values ('s-${id}', 'thẻ-${id}', '${id}', now() + interval '1 day', now(), now());
    insert into "SignInAttempt" ("emailKey", "failures", "windowStart") values ('${id}@thu.example', 1, now()), ('CODE ${id}', 1, now());
    insert into "KnownDevice" values ('${id}', 'd', 'Trình duyệt thử ${id}', now(), now());
    insert into "SavedView" values (gen_random_uuid(), '${id}', 'Riêng ${id}', 'q=1', false, now(), now()), (gen_random_uuid(), '${id}', 'Chung', 'q=1', true, now(), now());`

  beforeAll(async () => {
    await (await registry.as('owner')).query(
      account('mot', 'admin') + account('hai', 'officer') + account('ba', 'admin'),
    )
    const set = { name: 'C' }
    await registry.submit({ changes: [{ type: 'WORK_CREATE', kind: 'LINE', set }] } as never, {
      authorId: 'hai',
    })
  })

  it('has no name and no way in afterwards; the history keeps its nameless id', async () => {
    const { head } = await registry.verify(null)
    expect(await data.namedPerson(scope, 'hai', 'mot')).toMatchObject({
      name: 'Họ Tên hai',
      email: 'hai@thu.example',
    })
    expect(await by('PERSON', 'hai', 'mot')).toEqual({ ok: true, copies: 1 })
    for (const words of [
      'Họ Tên hai',
      'hai@thu.example',
      'băm-thử-hai',
      'mật-thử-hai',
      'thẻ-hai',
      'Riêng hai',
      'CODE hai',
      'thử hai',
    ])
      expect(await whereIs(words), words).toEqual([])
    expect(await whereIs('Họ Tên mot')).toEqual(['User'])
    const left = await registry.db.user.findUniqueOrThrow({
      where: { id: 'hai' },
      include: { savedViews: true },
    })
    expect(left).toMatchObject({ name: 'Người dùng đã xóa theo lệnh', banned: true, twoFactorEnabled: false })
    expect(left.savedViews.map(({ name }) => name)).toEqual(['Chung'])
    expect(await registry.db.changeSet.count({ where: { authorId: 'hai' } })).toBe(1)
    expect(await registry.verify(head)).toMatchObject({ differences: [], head })
    expect(await data.namedPerson(scope, 'hai', 'mot')).toBe('ERASED')
    expect((await data.erasablePeople(scope, 'mot')).map(({ id }) => id)).toEqual(['ba'])
  })

  it('does not erase itself, and the last administrator stays', async () => {
    expect(await data.namedPerson(scope, 'mot', 'mot')).toBe('SELF')
    expect(await by('PERSON', 'mot', 'mot')).toEqual({ ok: false, reason: 'SELF' })
    expect(await by('PERSON', 'ba', 'mot')).toMatchObject({ ok: true })
    expect(await by('PERSON', 'mot', 'x')).toEqual({ ok: false, reason: 'LAST_ADMINISTRATOR' })
    expect(await registry.db.user.findUniqueOrThrow({ where: { id: 'mot' } })).toMatchObject({
      name: 'Họ Tên mot',
    })
    expect(await registry.db.session.count({ where: { userId: 'mot' } })).toBe(1)
    expect(await by('PERSON', 'ai-đó')).toEqual({ ok: false, reason: 'UNKNOWN' })
  })
})
