import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signedToken } from './session-cookie'

const NAME = 'better-auth.session_token'
const SECRET = 'x'.repeat(32)
const signed = (token: string, secret = SECRET) =>
  `${NAME}=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`
const read = (cookies: string) => signedToken(cookies, NAME, SECRET)

describe('signedToken', () => {
  it('reads the token among other cookies', () => {
    expect(read(signed('mot'))).toBe('mot')
    expect(read(`locale=en; ${signed('mot')}; x=1`)).toBe('mot')
    expect(read(`locale=en;${signed('mot')}`)).toBe('mot')
  })

  it.each([
    ['another secret', signed('mot', 'y'.repeat(32))],
    ['the signature of another token', signed('mot').replace('=mot', '=hai')],
    ['no signature', `${NAME}=mot`],
    ['an empty signature', `${NAME}=mot.`],
    ['half a signature', signed('mot').slice(0, -10)],
    ['what is no text', `${NAME}=%E0%A4%A`],
    ['another name', signed('mot').replace(NAME, `${NAME}s`)],
    ['no value', NAME],
    ['nothing', ''],
  ])('takes no %s', (_, cookies) => {
    expect(read(cookies)).toBeNull()
  })

  it('leaves it to others which of two cookies of one name counts', () => {
    expect(read(`${signed('mot')}; ${signed('hai')}`)).toBeNull()
  })
})
