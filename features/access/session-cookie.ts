import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The token that a request's session cookie carries, where its signature is ours; null: there is no such cookie, or
 * one that is not plainly good. As better-auth writes it: `name=encodeURIComponent(token.base64(HMAC-SHA256(token)))`.
 * @param cookies the header as it was sent
 */
export function signedToken(cookies: string, name: string, secret: string): string | null {
  const values = cookies.split(';').flatMap((cookie) => valueIn(cookie, name))
  const [value] = values
  // Two of one name: which one counts is not for us to say.
  if (value === undefined || values.length > 1) return null
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, Math.max(dot, 0))
  const signature = Buffer.from(value.slice(dot + 1))
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
}

function valueIn(cookie: string, name: string): string[] {
  const equals = cookie.indexOf('=')
  if (cookie.slice(0, Math.max(equals, 0)).trim() !== name) return []
  try {
    return [decodeURIComponent(cookie.slice(equals + 1).trim())]
  } catch {
    return ['']
  }
}
