import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { isAPIError } from 'better-auth/api'
import { nextCookies } from 'better-auth/next-js'
import { admin } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { defaultStatements } from 'better-auth/plugins/admin/access'
import { db } from '@/lib/db'
import { env, siteOrigins } from '@/lib/env'
import { afterSignIn, beforeSignIn } from './limiter'
import { PASSWORD_LENGTH } from './rules'

const HOURS = 3600

/** OWASP's argon2id parameters (19 MiB, 2 passes): about 30 ms. NFC: some keyboards send "ệ" as two characters. */
const ARGON2 = { memoryCost: 19456, timeCost: 2, parallelism: 1 }
const password = {
  hash: (typed: string) => hash(typed.normalize('NFC'), ARGON2),
  verify: ({ hash: stored, password: typed }: { hash: string; password: string }) =>
    verify(stored, typed.normalize('NFC')),
}

const accessControl = createAccessControl(defaultStatements)
const nothing = accessControl.newRole({})

/** Only the right to look after accounts is better-auth's to judge; all others are `can` in rules.ts. */
const roles = {
  officer: nothing,
  head: nothing,
  leader: nothing,
  clerk: nothing,
  reader: nothing,
  // No impersonation and no deletion: who wrote something stays named, and nobody writes in another's name.
  admin: accessControl.newRole({
    user: ['create', 'list', 'get', 'set-role', 'ban', 'set-password', 'set-email', 'update'],
    session: ['list', 'revoke', 'delete'],
  }),
}

/**
 * Ways in over HTTP that nothing here uses and that would go round a rule: a name of one's own choice in the history,
 * a short password for a new account, guessing a password past the limiter.
 */
const DISABLED_PATHS = ['/update-user', '/verify-password', '/admin/create-user', '/admin/impersonate-user']

/** A refusal (wrong password, too many tries) is an answer, not a fault: it stays out of the log. */
function logFault(error: unknown): void {
  if (!isAPIError(error) || error.statusCode >= 500) console.error(error)
}

function create() {
  const origins = siteOrigins()
  const secure = origins.every((origin) => origin.startsWith('https://'))
  return betterAuth({
    appName: 'lai-chau-power-registry',
    secret: env().AUTH_SECRET,
    // Both names of this computer are the site: the address is taken from the request if it is one of them.
    baseURL: {
      allowedHosts: origins.map((origin) => new URL(origin).host),
      protocol: secure ? 'https' : 'http',
      fallback: origins[0],
    },
    trustedOrigins: origins,
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    onAPIError: { onError: logFault },
    disabledPaths: DISABLED_PATHS,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      revokeSessionsOnPasswordReset: true,
      password,
    },
    // One working day, then sign in again; each request asks the database, so that a session that was ended is ended.
    session: { expiresIn: 12 * HOURS, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Counts by an address that the client may write itself; ours (limiter.ts) counts by e-mail.
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: secure,
      // Said aloud, because better-auth leaves both out by itself when NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // An address that anybody can claim is no evidence: not kept.
      ipAddress: { disableIpTracking: true },
    },
    hooks: { before: beforeSignIn, after: afterSignIn },
    plugins: [
      admin({ ac: accessControl, roles, defaultRole: 'reader', adminRoles: ['admin'] }),
      nextCookies(), // last: hands the cookies of all others to Next
    ],
  })
}

let instance: ReturnType<typeof create> | undefined

/** Made at the first call, so that the program builds without a database and without settings. */
export function auth(): ReturnType<typeof create> {
  instance ??= create()
  return instance
}
