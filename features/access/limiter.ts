import { APIError } from 'better-auth/api'
import { countTry, forgetTries, tell } from './mutations'
import { sentences } from './sentences'
import { tellCode, tellSignIn } from './sign-in-audit'

export const TOO_MANY_TRIES = 'TOO_MANY_TRIES'

/** What tries are counted under, and whose account that is, if it is anybody's. */
export type Counted = { key: string; owner: { id: string } | { email: string } }

/** Keys in capitals: an e-mail is counted in small letters, so nobody can type one of these. */
export const countedCode = (id: string): Counted => ({ key: `CODE ${id}`, owner: { id } })
export const countedPassword = (id: string): Counted => ({ key: `PASSWORD ${id}`, owner: { id } })
export const countedEmail = (email: string): Counted => ({ key: email, owner: { email } })

/**
 * Begins a try, or refuses it with the time to wait. Whoever begins one says with `end` how it went.
 * better-auth's own limiter sees HTTP only, and believes the address that the client claims.
 */
export async function begin(counted: Counted, headers: Headers | undefined): Promise<void> {
  const wait = await admit(counted)
  if (wait === 0) return
  const { owner } = counted
  if ('email' in owner)
    await tellSignIn({ email: owner.email, headers, outcome: { kind: 'locked', seconds: wait } })
  else await tellCode({ id: owner.id, headers, action: 'SIGN_IN_LOCKED', details: { seconds: wait } })
  const message = tooManyTries(headers, wait)
  const body = { code: TOO_MANY_TRIES, message, retryAfter: wait }
  throw new APIError('TOO_MANY_REQUESTS', body, { 'Retry-After': String(wait) })
}

export function tooManyTries(headers: Headers | undefined, seconds: number): string {
  const say = sentences(headers)
  return seconds <= 60
    ? say('errors.tooManyTries', { seconds })
    : say('errors.locked', { minutes: Math.ceil(seconds / 60) })
}

export async function end({ key }: Counted, wasRight: boolean): Promise<void> {
  if (wasRight) await forgetTries(key)
  const others = (underWay.get(key) ?? 1) - 1
  if (others > 0) underWay.set(key, others)
  else underWay.delete(key)
}

/**
 * Tries of this process that have begun and not ended, by key. Each counts as failed until it ends, so the sixth of
 * six right passwords at the same moment would be refused: it waits for the others to be cleared instead.
 * (A try that ends in a fault is never taken out; then a refusal of that key takes two seconds, nothing more.)
 */
const underWay = new Map<string, number>()
const PATIENCE_MS = 2_000
const LOOK_AGAIN_MS = 50

/** @returns seconds to wait, 0 when the try may go ahead and has begun */
async function admit(counted: Counted): Promise<number> {
  const { key } = counted
  const patientUntil = performance.now() + PATIENCE_MS
  for (;;) {
    const { wait, locks } = await countTry(key)
    if (locks) await tell(counted.owner, 'TRIES_LOCKED')
    if (wait === 0) {
      underWay.set(key, (underWay.get(key) ?? 0) + 1)
      return 0
    }
    if (!underWay.has(key) || performance.now() > patientUntil) return wait
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
