import { createHash, randomBytes } from 'node:crypto'
import type { createAuthMiddleware } from 'better-auth/api'
import { addressOf } from '@/lib/request-notes'
import { keepSignIn, tell } from './mutations'
import { tellCode } from './sign-in-audit'

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** A browser is known by a cookie of its own, kept for a year: nothing that it says of itself tells two apart. */
const DEVICE = 'device'
const A_YEAR = 365 * 24 * 3600
const LONGEST_AGENT = 400

/** Where a request comes from, as far as can be known: the browser's own word, and the address that is trusted. */
export const fromOf = (headers: Headers | undefined) => ({
  userAgent: (headers?.get('user-agent') ?? '').slice(0, LONGEST_AGENT),
  address: headers ? addressOf(headers) : null,
})

/** What is to be done once somebody is in: known browser or new, the time, the address, the audit. */
export async function signedIn(
  ctx: Context,
  { user: { id }, session }: { user: { id: string }; session: { id: string } },
): Promise<void> {
  const cookie = ctx.context.createAuthCookie(DEVICE, { maxAge: A_YEAR })
  const known = await ctx.getSignedCookie(cookie.name, ctx.context.secret)
  const token = known || randomBytes(24).toString('base64url')
  await ctx.setSignedCookie(cookie.name, token, ctx.context.secret, cookie.attributes)
  const from = fromOf(ctx.headers)
  const digest = createHash('sha256').update(token).digest('base64url')
  const { isNewDevice } = await keepSignIn(id, session.id, { digest, ...from })
  if (isNewDevice) await tell({ id }, 'NEW_DEVICE', from)
  const details = isNewDevice ? { newDevice: true } : undefined
  await tellCode({ id, headers: ctx.headers, action: 'SIGN_IN', details })
}
