/** This site, as vitest.config.ts has it run. */
export const ORIGIN = 'http://localhost:3000'
export const PASSWORD = 'mot-mat-khau-du-dai'

/** Loaded once, when the test's database stands: a test that loads modules anew goes on asking this one. */
let loaded: Promise<typeof import('../auth')> | undefined
const access = () => (loaded ??= import('../auth'))

/** The cookie of a new session of the account. */
export async function cookieOf(email: string, password = PASSWORD): Promise<string> {
  const { auth } = await access()
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  return (headers.get('set-cookie') ?? '').split(';')[0] as string
}

/** Asks better-auth over HTTP, as a page of this site does unless the headers say otherwise. */
export async function askAuth(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const { auth } = await access()
  const all = { 'content-type': 'application/json', origin: ORIGIN, ...headers }
  const request = { method: 'POST', headers: all, body: JSON.stringify(body) }
  return auth().handler(new Request(`${ORIGIN}/api/auth${path}`, request))
}
