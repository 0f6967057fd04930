import { APIError, createAuthMiddleware } from 'better-auth/api'
import { countTry, forgetTries } from './mutations'
import { emailKey } from './rules'
import { sentences } from './sentences'

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
  if (ctx.path === SIGN_IN && ctx.context.newSession) await forgetTries(emailKey(ctx.body.email))
})

/**
 * A try under way counts as failed, so one who signs in twice at the same moment as four others with the same e-mail
 * would be refused though every password is right: such a one waits a moment for theirs to be cleared.
 */
async function admit(email: string): Promise<number> {
  for (let look = 1; ; look++) {
    const wait = await countTry(email)
    if (wait === 0 || look === 4) return wait
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}
