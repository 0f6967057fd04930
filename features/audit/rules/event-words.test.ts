import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { MESSAGES } from '@/lib/i18n/messages'
import { AUDIT_ACTIONS, type AuditRow } from '../types'
import { eventWords } from './event-words'

const t = createTranslator({ locale: 'vi', messages: MESSAGES.vi })
const words = {
  say: (key: string, values?: Record<string, string | number>) => t(key as never, values as never),
  has: (key: string) => t.has(key as never),
}
const names = new Map([['lan', { name: 'Lan' }]])
const said = (event: Partial<AuditRow>) =>
  eventWords(
    {
      id: '1',
      at: '2026-05-12T00:00:00Z',
      who: null,
      action: 'SIGN_IN',
      subject: null,
      address: null,
      details: {},
      ...event,
    },
    names,
    words,
  )

describe('an event in words', () => {
  it.each(AUDIT_ACTIONS)('%s has its own', (action) => {
    expect(said({ action }).action).not.toBe(action)
  })

  it('names people, the program and who is gone', () => {
    const who = (id: string | null) => said({ who: id }).who
    expect([who('lan'), who('away'), who(null), who('system:owner'), who('system:seed')]).toEqual([
      'Lan',
      'Tài khoản không còn',
      'Chưa đăng nhập',
      'Người vận hành máy chủ',
      'Hệ thống',
    ])
  })

  it('says what it was done to', () => {
    const subject = (value: string) => said({ subject: value }).subject
    expect(subject('lan')).toBe('Lan')
    expect(subject('session.idleMinutes')).toBe('Số phút chờ trước khi kết thúc phiên')
    expect(subject('/staff/works')).toBe('/staff/works')
    expect(subject('/staff/works/csv')).toBe('Danh sách công trình')
    expect(said({ who: 'lan', subject: 'lan' }).subject).toBeNull()
  })

  it('says the details, those too that it does not know', () => {
    const details = { status: 403, rule: 'noPermission', times: 12, account: false, later: 'x', none: null }
    expect(said({ details }).details).toBe(
      'không có quyền · thêm 12 lần trong một phút · không có tài khoản này · later: x',
    )
  })

  it('is not misled by what an attacker wrote', () => {
    const details = { name: '{value} <b>', rule: 'constructor', toString: 'x' }
    expect(said({ action: 'hasOwnProperty', details }).action).toBe('hasOwnProperty')
    expect(said({ details }).details).toContain('{value} <b>')
  })
})
