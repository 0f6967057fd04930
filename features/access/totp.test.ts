import { describe, expect, it } from 'vitest'
import { codeAt, matchingStep, newSecret, stepAt, totpAddress, typedCode } from './totp'

/** "12345678901234567890" of RFC 6238, appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('codes of an authenticator', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i are those of RFC 6238', (seconds, code) => {
    const now = new Date(seconds * 1000)
    expect(codeAt(SECRET, stepAt(now))).toBe(code)
    expect(matchingStep(SECRET, code, now)).toBe(stepAt(now))
  })

  it('count half a minute early and late, and no longer', () => {
    const now = new Date(1111111111_000)
    const step = stepAt(now)
    for (const away of [-1, 0, 1])
      expect(matchingStep(SECRET, codeAt(SECRET, step + away), now)).toBe(step + away)
    for (const away of [-2, 2]) expect(matchingStep(SECRET, codeAt(SECRET, step + away), now)).toBeNull()
  })

  it.each(['', '28708', '2870821', 'abcdef'])('are not %s', (typed) => {
    expect(matchingStep(SECRET, typed, new Date(59_000))).toBeNull()
  })

  it('may be typed in groups', () => expect(typedCode(' 287 082 ')).toBe('287082'))
})

it('a new secret has 160 bits, and no two are alike', () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(newSecret())
})

it('the picture says whose code it is, and where', () => {
  expect(totpAddress(SECRET, 'Sổ điện lực', 'a@example.invalid')).toBe(
    `otpauth://totp/S%E1%BB%95%20%C4%91i%E1%BB%87n%20l%E1%BB%B1c:a%40example.invalid?secret=${SECRET}&issuer=S%E1%BB%95%20%C4%91i%E1%BB%87n%20l%E1%BB%B1c`,
  )
})
