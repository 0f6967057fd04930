import {
  APIError,
  createAuthMiddleware,
  getSessionFromCtx,
  isAPIError,
  type APIError as Refusal,
} from 'better-auth/api'
import { isOneTimeOver, twoFactorOf } from './data'
import { begin, type Counted, countedCode, countedEmail, end } from './limiter'
import { takeStep, tell } from './mutations'
import { emailKey, ONE_TIME_DAYS } from './rules'
import { decipher, recoveryDigest } from './second-factor'
import { sentences } from './sentences'
import { tellCode, tellSignIn } from './sign-in-audit'
import { fromOf, signedIn } from './signed-in'
import { matchingStep, typedCode } from './totp'

/**
 * What happens before and after each step of signing in. better-auth runs these for HTTP and for `auth().api` alike,
 * so both ways in are counted, refused and written down in one place.
 */
const PASSWORD = '/sign-in/email'
const CODE = '/two-factor/verify-totp'
const RECOVERY = '/two-factor/verify-backup-code'
const SIGN_OUT = '/sign-out'

/** All that is open over HTTP: no other way of better-auth's is used here, and each would go round some rule. */
export const OPEN_PATHS: readonly string[] = [PASSWORD, CODE, RECOVERY, SIGN_OUT]

export const CODE_USED = 'CODE_USED'
export const ONE_TIME_OVER = 'ONE_TIME_OVER'
const LONGEST_EMAIL = 254 // RFC 5321 §4.5.3.1.3

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

export const beforeStep = createAuthMiddleware(async (ctx) => {
  if (ctx.path === PASSWORD) return beforePassword(ctx)
  if (ctx.path === CODE) return beforeCode(ctx)
  if (ctx.path === RECOVERY) return beforeRecovery(ctx)
  if (ctx.path === SIGN_OUT) return beforeSignOut(ctx)
})

export const afterStep = createAuthMiddleware(async (ctx) => {
  const returned = ctx.context.returned
  const refusal = isAPIError(returned) ? returned : null
  if (ctx.path === PASSWORD) return afterPassword(ctx, refusal)
  if (ctx.path === CODE) return afterCode(ctx, 'CODE', refusal)
  if (ctx.path === RECOVERY) return afterCode(ctx, 'RECOVERY', refusal)
})

/** The password was right: from here on it is no secret that there is such an account. */
export async function beforeSession(
  { userId }: { userId: string },
  ctx: { headers?: Headers } | null,
): Promise<void> {
  if (!(await isOneTimeOver(userId))) return
  const message = sentences(ctx?.headers)('errors.oneTimeOver', { days: ONE_TIME_DAYS })
  throw new APIError('FORBIDDEN', { code: ONE_TIME_OVER, message })
}

async function beforePassword(ctx: Context) {
  const typed: unknown = ctx.body?.email
  if (typeof typed !== 'string') return // better-auth's own answer: 400
  const email = emailKey(typed)
  if (email.length > LONGEST_EMAIL) {
    const message = sentences(ctx.headers)('errors.emailInvalid')
    throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message })
  }
  await begin(countedEmail(email), ctx.headers)
  return { context: { body: { ...ctx.body, email } } }
}

async function afterPassword(ctx: Context, refusal: Refusal | null) {
  if (typeof ctx.body?.email !== 'string') return
  const session = ctx.context.newSession
  const email = emailKey(ctx.body.email)
  await end(countedEmail(email), session !== null)
  if (refusal?.statusCode === 401 || refusal?.statusCode === 403)
    await tellSignIn({ email, headers: ctx.headers, outcome: { kind: 'failed' } })
  // With a second factor this session is taken back by the plugin, whose turn comes after ours.
  if (session && !(session.user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled)
    await signedIn(ctx, session)
}

/** A code is looked at here, before better-auth does, since better-auth takes the same one twice. */
async function beforeCode(ctx: Context) {
  const id = await challenged(ctx)
  const code = typedCode(String(ctx.body?.code ?? ''))
  await begin(countedCode(id), ctx.headers)
  const problem = await problemOf(id, code)
  if (problem) await refuse(ctx, countedCode(id), id, problem)
  // `trustDevice` would let a browser do without the code for a month.
  return { context: { body: { code, trustDevice: false } } }
}

async function problemOf(id: string, code: string): Promise<'INVALID_CODE' | typeof CODE_USED | null> {
  const found = await twoFactorOf(id)
  const secret = found && (await decipher(found.secret))
  const step = secret && matchingStep(secret, code, new Date())
  if (!step) return 'INVALID_CODE'
  return (await takeStep(id, step)) ? null : CODE_USED
}

async function refuse(ctx: Context, counted: Counted, id: string, code: 'INVALID_CODE' | typeof CODE_USED) {
  await end(counted, false)
  await tellCode({ id, headers: ctx.headers, action: 'SECOND_FACTOR_FAILED', details: { code } })
  const say = sentences(ctx.headers)
  const message = say(code === CODE_USED ? 'errors.codeUsed' : 'errors.codeWrong')
  throw new APIError('UNAUTHORIZED', { code, message })
}

async function beforeRecovery(ctx: Context) {
  const id = await challenged(ctx)
  await begin(countedCode(id), ctx.headers)
  const code = recoveryDigest(String(ctx.body?.code ?? ''))
  return { context: { body: { code, trustDevice: false, disableSession: false } } }
}

async function afterCode(ctx: Context, way: 'CODE' | 'RECOVERY', refusal: Refusal | null) {
  const session = ctx.context.newSession
  const id = session?.user.id ?? (await challenged(ctx).catch(() => null))
  if (!id) return
  await end(countedCode(id), session !== null)
  if (!session) {
    const details = { code: refusal ? codeOf(refusal) : null }
    return tellCode({ id, headers: ctx.headers, action: 'SECOND_FACTOR_FAILED', details })
  }
  if (way === 'RECOVERY') {
    await tell({ id }, 'RECOVERY_CODE_USED', fromOf(ctx.headers))
    await tellCode({ id, headers: ctx.headers, action: 'RECOVERY_CODE_USED' })
  }
  await signedIn(ctx, session)
}

async function beforeSignOut(ctx: Context) {
  const found = await getSessionFromCtx(ctx)
  if (found) await tellCode({ id: found.user.id, headers: ctx.headers, action: 'SIGN_OUT' })
}

/** Whose password was right in the step before. Without that step there is nothing to be asked here. */
async function challenged(ctx: Context): Promise<string> {
  const { name } = ctx.context.createAuthCookie('two_factor')
  const identifier = await ctx.getSignedCookie(name, ctx.context.secret)
  const found = identifier ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null
  if (found && found.expiresAt > new Date()) return found.value
  const message = sentences(ctx.headers)('errors.stepOver')
  throw new APIError('UNAUTHORIZED', { code: 'INVALID_TWO_FACTOR_COOKIE', message })
}

const codeOf = (refusal: Refusal): string => String(refusal.body?.code ?? refusal.statusCode)
