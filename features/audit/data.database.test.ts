import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Session, type Store, sessionOn } from '@/lib/testing/database'
import { ALL_EVENTS, type AuditFilter, readAuditFilter } from './rules/filter'

let store: Store
let data: typeof import('./data')
let sheet: typeof import('./sentences')
let owner: Session
const reader = { kind: 'staff', person: { id: 'admin' } } as const

beforeAll(async () => {
  store = await openStore()
  data = await import('./data')
  sheet = await import('./sentences')
  owner = await sessionOn(process.env.TEST_OWNER_URL)
  // 17:00 UTC is midnight in Việt Nam
  await fill('2026-05-11T16:59:59Z', null, 'SIGN_IN_FAILED', 'lan')
  await fill('2026-05-11T17:00:00Z', 'lan', 'SIGN_IN', 'lan')
  await fill('2026-05-12T16:59:59.999Z', 'admin', 'ROLE_CHANGED', 'lan', {
    before: 'reader',
    after: 'officer',
  })
  await fill('2026-05-12T17:00:00Z', 'minh', 'EXPORT', '=cmd|calc')
})

afterAll(async () => {
  await owner.end()
  await store.close()
})

const fill = (at: string, who: string | null, action: string, subject: string, details = {}) =>
  owner.query(
    `INSERT INTO "AuditEvent" ("at", "who", "action", "subject", "address", "details") VALUES ($1, $2, $3, $4, '::1', $5)`,
    [at, who, action, subject, details],
  )

const asked = (query: Record<string, string>): AuditFilter => readAuditFilter(query).filter
const found = async (query: Record<string, string>) => {
  const { items, total } = await data.auditPage(reader, asked(query))
  expect(total).toBe(items.length)
  return items.map(({ action }) => action)
}

describe('the audit as the administrator asks for it', () => {
  it('is read newest first', async () => {
    expect(await found({})).toEqual(['EXPORT', 'ROLE_CHANGED', 'SIGN_IN', 'SIGN_IN_FAILED'])
  })

  it('by a person: what they did and what was done to them', async () => {
    expect(await found({ who: 'lan' })).toEqual(['ROLE_CHANGED', 'SIGN_IN', 'SIGN_IN_FAILED'])
    expect(await found({ who: 'none' })).toEqual(['SIGN_IN_FAILED'])
    expect(await found({ who: 'nobody-here' })).toEqual([])
  })

  it('by days of Việt Nam, both included', async () => {
    expect(await found({ from: '12/05/2026', to: '12/05/2026' })).toEqual(['ROLE_CHANGED', 'SIGN_IN'])
    expect(await found({ to: '11/05/2026' })).toEqual(['SIGN_IN_FAILED'])
    expect(await found({ from: '13/05/2026', action: 'EXPORT' })).toEqual(['EXPORT'])
  })

  it('page by page, and whole as a sheet', async () => {
    await owner.query(`INSERT INTO "AuditEvent" ("at", "who", "action", "details")
      SELECT now(), 'many', 'FILE_DOWNLOAD', '{}' FROM generate_series(1, 2300)`)
    const filter = asked({ who: 'many', offset: '2275' })
    const page = await data.auditPage(reader, filter)
    expect([page.items.length, page.total]).toEqual([25, 2_300])
    const ids: number[] = []
    for await (const piece of data.auditPieces(reader, filter)) ids.push(...piece.map(({ id }) => Number(id)))
    expect(new Set(ids).size).toBe(2_300)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
  })
})

describe('a line of the sheet', () => {
  it('says names, the event in words, the time to the second, and runs no formula', async () => {
    const { items } = await data.auditPage(reader, { ...ALL_EVENTS, ...asked({ to: '13/05/2026' }) })
    const words = sheet.auditWords('vi')
    const names = new Map([
      ['lan', { name: 'Lan' }],
      ['admin', { name: '+Quản trị' }],
    ])
    const text =
      sheet.auditSheetHead(words) + items.map((row) => sheet.auditSheetRow(row, names, words)).join('')
    const lines = parse(text, { delimiter: ';', bom: true }) as string[][]
    expect(lines[0]?.slice(0, 4)).toEqual(['Thời điểm', 'Việc', 'Mã việc', 'Người thực hiện'])
    expect(lines[1]).toContain("'=cmd|calc")
    expect(lines[2]).toEqual([
      '12/05/2026 23:59:59',
      'Đổi vai trò',
      'ROLE_CHANGED',
      "'+Quản trị",
      'admin',
      'Lan',
      'lan',
      '::1',
      'trước: Người xem · sau: Chuyên viên',
    ])
    expect(lines[4]?.slice(0, 7)).toEqual([
      '11/05/2026 23:59:59',
      'Đăng nhập không thành công',
      'SIGN_IN_FAILED',
      'Chưa đăng nhập',
      '',
      'Lan',
      'lan',
    ])
  })
})
