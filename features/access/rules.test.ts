import { describe, expect, it } from 'vitest'
import { AFTER_SIGN_IN, can, emailKey, PERMISSIONS, ROLES, roleOf, safeNext } from './rules'

describe('can', () => {
  /** Written out in full, so that a change of anybody's right is seen here. */
  const MATRIX: Record<(typeof ROLES)[number], readonly (typeof PERMISSIONS)[number][]> = {
    officer: ['work:read', 'document:file', 'change:propose', 'view:share', 'report:export'],
    head: [
      ...(['work:read', 'document:file', 'change:propose', 'change:accept'] as const),
      ...(['view:share', 'view:tend', 'report:export'] as const),
    ],
    leader: [
      ...(['work:read', 'document:file', 'change:propose', 'change:accept'] as const),
      ...(['view:share', 'view:tend', 'report:export'] as const),
    ],
    clerk: ['work:read', 'document:file', 'report:export'],
    reader: ['work:read', 'report:export'],
    admin: ['work:read', 'user:manage', 'audit:read', 'setting:manage', 'record:erase'],
  }

  it.each(ROLES)('%s', (role) => {
    expect(PERMISSIONS.filter((permission) => can(role, permission))).toEqual(MATRIX[role])
  })
})

describe('roleOf', () => {
  it('reads what is stored', () => expect(roleOf('leader')).toBe('leader'))
  it.each([null, undefined, '', 'officer,admin', 'user', 'ADMIN'])('gives %s the least right', (stored) => {
    expect(roleOf(stored)).toBe('reader')
  })
})

describe('emailKey', () => {
  it('counts one address however it is typed', () => {
    expect(emailKey('  Can.Bo@Example.VN ')).toBe('can.bo@example.vn')
    expect(emailKey('cán.bộ@example.vn'.normalize('NFD'))).toBe('cán.bộ@example.vn'.normalize('NFC'))
  })
})

describe('safeNext', () => {
  it.each(['/staff/works', '/staff/works?q=n%E1%BA%ADm&sort=-since', '/staff/works/x#stays', '/'])(
    'keeps %s',
    (path) => {
      expect(safeNext(path)).toBe(path)
    },
  )

  it.each([
    undefined,
    null,
    ['/staff'],
    '',
    'staff/works',
    'https://example.com/',
    '//example.com/staff',
    '/\\example.com',
    '/\t/example.com',
    '/.//example.com',
    '/x/..//example.com',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/api/auth/sign-out',
  ])('leads away from %s', (asked) => {
    expect(safeNext(asked)).toBe(AFTER_SIGN_IN)
  })
})
