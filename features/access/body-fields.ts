import { sentences } from './sentences'

/** What each open way of better-auth's takes. It leaves out what it does not know; the rest of the API says so. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '/sign-in/email': ['email', 'password'],
  '/two-factor/verify-totp': ['code'],
  '/two-factor/verify-backup-code': ['code'],
  '/sign-out': [],
}

const LONGEST_NAME = 60

/** @returns the answer to a body with a field that this way does not know; null: it has none, or cannot be read */
export async function unknownField(path: string, request: Request): Promise<Response | null> {
  const allowed = FIELDS[path] ?? []
  const name = (await fieldsOf(request)).find((field) => !allowed.includes(field))
  if (name === undefined) return null
  const message = sentences(request.headers)('errors.unknownField', {
    name: name.slice(0, LONGEST_NAME),
    allowed: allowed.length > 0 ? allowed.join(', ') : '–',
  })
  return Response.json({ code: 'UNKNOWN_FIELD', message }, { status: 400 })
}

/** By the two kinds of body that better-auth reads. What is neither is for it to refuse. */
async function fieldsOf(request: Request): Promise<string[]> {
  const text = await request.clone().text()
  const type = request.headers.get('content-type') ?? ''
  if (/\bapplication\/x-www-form-urlencoded\b/i.test(type)) return [...new URLSearchParams(text).keys()]
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.keys(body) : []
  } catch {
    return []
  }
}
