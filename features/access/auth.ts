import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { isAPIError } from 'better-auth/api'
import { nextCookies } from 'better-auth/next-js'
import { admin, twoFactor } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import { defaultStatements } from 'better-auth/plugins/admin/access'
import { db } from '@/lib/db'
import { env, siteOrigins } from '@/lib/env'
import { unknownField } from './body-fields'
import { afterStep, beforeSession, beforeStep, OPEN_PATHS } from './door'
import { PASSWORD_LENGTH, ROLES } from './rules'

const APP = 'lai-chau-power-registry'
const HOURS = 3600

/** OWASP's argon2id parameters (19 MiB, 2 passes): about 30 ms. NFC: some keyboards send "ệ" as two characters. */
const ARGON2 = { memoryCost: 19456, timeCost: 2, parallelism: 1 }
const password = {
  hash: (typed: string) => hash(typed.normalize('NFC'), ARGON2),
  verify: ({ hash: stored, password: typed }: { hash: string; password: string }) =>
    verify(stored, typed.normalize('NFC')),
}

const nothing = createAccessControl(defaultStatements).newRole({})

/** Rights are `can` in rules.ts alone: better-auth is told of the roles, and that none of them may do anything. */
const roles = Object.fromEntries(ROLES.map((role) => [role, nothing]))

/** Every other way of better-auth's is closed over HTTP; the program's own calls (`auth().api`) do not pass here. */
const onlyOpenPaths = {
  id: 'only-open-paths',
  onRequest: async (request: Request) => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
    if (!OPEN_PATHS.includes(path)) return { response: new Response(null, { status: 404 }) }
    const response = await unknownField(path, request)
    return response ? { response } : undefined
  },
} satisfies BetterAuthPlugin

/** A refusal (wrong password, too many tries) is an answer, not a fault: it stays out of the log. */
function logFault(error: unknown): void {
  if (!isAPIError(error) || error.statusCode >= 500) console.error(error)
}

function create() {
  const origins = siteOrigins()
  const secure = origins.every((origin) => origin.startsWith('https://'))
  return betterAuth({
    appName: APP,
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
      // Behind https a browser takes them from this host alone (`__Host-`: Secure, the path / and no Domain), which the
      // library's own switch (`__Secure-`) does not ask for.
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-better-auth' : 'better-auth',
      defaultCookieAttributes: { secure },
      // Said aloud, because better-auth leaves both out by itself when NODE_ENV is "test".
      disableOriginCheck: false,
      disableCSRFCheck: false,
      // An address that anybody can claim is no evidence: not kept.
      ipAddress: { disableIpTracking: true },
    },
    hooks: { before: beforeStep, after: afterStep },
    databaseHooks: { session: { create: { before: beforeSession } } },
    plugins: [
      onlyOpenPaths,
      admin({ roles, defaultRole: 'reader', adminRoles: ['admin'] }),
      // How many codes may be wrong is counted by ours (limiter.ts), for both kinds of code together.
      twoFactor({
        issuer: APP,
        accountLockout: { enabled: false },
        backupCodeOptions: { storeBackupCodes: 'encrypted' },
      }),
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
