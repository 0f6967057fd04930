import { describe, expect, it } from 'vitest'
import { FREQUENT_PASSWORDS } from './frequent-passwords'
import { passwordProblem } from './password'

const WHOSE = { email: 'nguyen.vana@example.invalid', name: 'Nguyễn Văn Thử' }

describe('a password', () => {
  it.each([
    'mưa trên núi Pu Ta Leng',
    'k7mp-x2rt-d4ef-9abc',
    'thuyền nan qua thác',
    'Ngựa-Xanh-42-bay',
    'Hà Nội mùa này vắng',
    'thủy điện nhỏ ở Mường Tè',
  ])('can be %s', (typed) => expect(passwordProblem(typed, WHOSE)).toBeNull())

  it.each([
    ['ngắn quá', 'short'],
    ['x'.repeat(129), 'long'],
    ['Password@1234', 'common'],
    ['Mật khẩu 123456', 'common'],
    ['LaiChau@123456', 'common'],
    ['SanFrancisco', 'common'],
    ['qwertyytrewq', 'common'],
    ['Hà Nội 2026!!!', 'common'],
    ['SoCongThuong#2027', 'common'],
    ['dragon-dragon-88', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['!!!!!!!!!!!!', 'common'],
    ['abc1abc1abc1', 'common'],
    ['123456789012', 'common'],
    ['210987654321', 'common'],
    ['QWERTYUIOPASD', 'common'],
    ['nguyenvana2025', 'own'],
    ['Nguyễn Văn Thử 1', 'own'],
  ])('cannot be %s: %s', (typed, problem) => {
    expect(passwordProblem(typed, WHOSE)).toBe(problem)
  })

  it('is none of those that are seen most often and are long enough', () => {
    const taken = FREQUENT_PASSWORDS.filter((typed) => passwordProblem(typed, WHOSE) === null)
    expect([FREQUENT_PASSWORDS.length, taken]).toEqual([308, []])
  })

  it('is counted in signs, not in what the keyboard sends for them', () => {
    const twelve = 'ệểữửặẩộổờởỡợ'
    expect(passwordProblem(twelve.normalize('NFD'), WHOSE)).toBeNull()
    expect(passwordProblem(twelve.slice(1).normalize('NFD'), WHOSE)).toBe('short')
  })
})
