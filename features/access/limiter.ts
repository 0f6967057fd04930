import { APIError, createAuthMiddleware } from 'better-auth/api'
import { countTry, forgetTries } from './mutations'
import { emailKey } from './rules'
import { sentences } from './sentences'
import { tellSignIn } from './sign-in-audit'

/**
 * better-auth runs these for HTTP and for `auth().api` alike, so both ways in are limited in one place
 * (its own limiter sees HTTP only, and believes the address that the client claims).
 */
const SIGN_IN = '/sign-in/email'
const LONGEST_EMAIL = 254 // RFC 5321 §4.5.3.1.3
export const TOO_MANY_TRIES = 'TOO_MANY_TRIES'

export const beforeSignIn = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== SIGN_IN) return
  const typed: unknown = ctx.body?.email
  if (typeof typed !== 'string') return // better-auth's own answer: 400
  const email = emailKey(typed)
  const say = sentences(ctx.headers)
  if (email.length > LONGEST_EMAIL)
    throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: say('errors.emailInvalid') })
  const wait = await admit(email)
  if (wait > 0) {
    await tellSignIn({ email, headers: ctx.headers, outcome: { kind: 'locked', seconds: wait } })
    const message = say('errors.tooManyTries', { seconds: wait })
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: TOO_MANY_TRIES, message, retryAfter: wait },
      { 'Retry-After': String(wait) },
    )
  }
  return { context: { body: { ...ctx.body, email } } }
})

export const afterSignIn = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== SIGN_IN || typeof ctx.body?.email !== 'string') return
  const email = emailKey(ctx.body.email)
  const who = ctx.context.newSession?.user.id
  if (who) await forgetTries(email)
  end(email)
  await tellSignIn({ email, headers: ctx.headers, outcome: who ? { kind: 'in', who } : { kind: 'failed' } })
})

/**
 * Tries of this process that have begun and not ended, by e-mail. Each counts as failed until it ends, so the sixth of
 * six right passwords at the same moment would be refused: it waits for the others to be cleared instead.
 * (A try that ends in a fault is never taken out; then a refusal of that e-mail takes two seconds, nothing more.)
 */
const underWay = new Map<string, number>()
const PATIENCE_MS = 2_000
const LOOK_AGAIN_MS = 50

/** @returns seconds to wait, 0 when the try may go ahead and has begun */
async function admit(email: string): Promise<number> {
  const patientUntil = performance.now() + PATIENCE_MS
  for (;;) {
    const wait = await countTry(email)
    if (wait === 0) {
      underWay.set(email, (underWay.get(email) ?? 0) + 1)
      return 0
    }
    if (!underWay.has(email) || performance.now() > patientUntil) return wait
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

function end(email: string): void {
  const others = (underWay.get(email) ?? 1) - 1
  if (others > 0) underWay.set(email, others)
  else underWay.delete(email)
}
