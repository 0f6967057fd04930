import { describe, expect, it } from 'vitest'
import { ALL_EVENTS, auditHref, auditSheetHref, readAuditFilter } from './filter'

const read = (query: string) => {
  const params: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(query)) params[name] = [...(params[name] ?? []), value]
  return readAuditFilter(params)
}

describe('what is asked of the audit', () => {
  it('is read as people write it, and stands in the address as they wrote it', () => {
    const { filter, unread } = read(
      'who=abc-1&action=SIGN_IN&action=EXPORT&from=1/5/2026&to=05/2026&offset=50',
    )
    expect(unread).toEqual([])
    expect(filter).toEqual({
      who: 'abc-1',
      action: ['SIGN_IN', 'EXPORT'],
      from: { day: '2026-05-01', typed: '1/5/2026' },
      to: { day: '2026-05-31', typed: '05/2026' },
      offset: 50,
    })
    expect(readAuditFilter(Object.fromEntries([]))).toEqual({ filter: ALL_EVENTS, unread: [] })
    expect(read(auditHref(filter).split('?')[1] ?? '').filter).toEqual(filter)
  })

  it('is all of it where nothing is asked, empty fields of the form included', () => {
    expect(read('who=&action=&from=&to=')).toEqual({ filter: ALL_EVENTS, unread: [] })
    expect(auditHref({})).toBe('/staff/admin/audit')
  })

  it.each([
    ['from=31/02/2026', 'from'],
    ['to=hôm qua', 'to'],
    ['action=SIGN_UP', 'action'],
    ['who=a%27%20or%201=1', 'who'],
    ['offset=-1', 'offset'],
    ['offset=999999', 'offset'],
    ['whom=abc', 'whom'],
  ])('is not guessed: %s', (query, name) => {
    expect(read(query).unread.map((one) => one.name)).toEqual([name])
  })

  it('is the same as a sheet, from its beginning', () => {
    const { filter } = read('action=EXPORT&offset=100')
    expect(auditSheetHref(filter)).toBe('/staff/admin/audit/csv?action=EXPORT')
  })
})
