/** Who may do what, and what a try to sign in is counted under. Names in words: messages/, namespace `access`. */

/** chuyên viên, trưởng phòng, lãnh đạo Sở, văn thư, người xem, quản trị hệ thống */
export const ROLES = ['officer', 'head', 'leader', 'clerk', 'reader', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const PERMISSIONS = [
  'work:read',
  'document:file',
  'change:propose',
  'change:accept',
  'view:share',
  'view:tend',
  'report:export',
  'user:manage',
  'audit:read',
  'setting:manage',
  'record:erase',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const CLERK = ['work:read', 'document:file', 'report:export'] as const
const OFFICER = [...CLERK, 'change:propose', 'view:share'] as const
// A shared list outlives its owner's time in the office: somebody can take it away.
const HEAD = [...OFFICER, 'change:accept', 'view:tend'] as const

const GRANTS: Record<Role, readonly Permission[]> = {
  officer: OFFICER,
  head: HEAD,
  leader: HEAD,
  clerk: CLERK,
  reader: ['work:read', 'report:export'],
  // Looks after accounts, not after the registry: who grants the rights does not use them.
  admin: ['work:read', 'user:manage', 'audit:read', 'setting:manage', 'record:erase'],
}

/** The only place that answers whether a role may do something. */
export function can(role: Role, permission: Permission): boolean {
  return GRANTS[role].includes(permission)
}

/** Who may accept, and who grants rights, proves with a second thing that it is they. */
export const needsSecondFactor = (role: Role): boolean =>
  can(role, 'change:accept') || can(role, 'user:manage')

/** What somebody has to do before anything else: change a password that another gave out, set up the second factor. */
export type Unfinished = 'PASSWORD' | 'SECOND_FACTOR'

export function unfinished(account: {
  role: Role
  mustChangePassword: boolean
  twoFactorEnabled: boolean | null
}): Unfinished | null {
  if (account.mustChangePassword) return 'PASSWORD'
  return needsSecondFactor(account.role) && account.twoFactorEnabled !== true ? 'SECOND_FACTOR' : null
}

/** The role as stored with the account. Anything unknown (null, two roles, an old name) has the least right. */
export function roleOf(stored: string | null | undefined): Role {
  return ROLES.find((role) => role === stored) ?? 'reader'
}

/** Is the account barred now? Without an end the bar holds until it is lifted. */
export function isBarred(
  { banned, banExpires }: { banned?: boolean | null; banExpires?: Date | null },
  now: Date,
): boolean {
  return banned === true && (!banExpires || banExpires > now)
}

/** In characters; the upper bound keeps one request from hashing a book. */
export const PASSWORD_LENGTH = { min: 12, max: 128 } as const

/** How long a password that somebody else gave out leads in. */
export const ONE_TIME_DAYS = 14

/** Tries that may fail for one account before the next one waits, and for how long they count (seconds). */
export const FAILED_TRIES = { max: 5, windowSeconds: 60 } as const

/**
 * From the fifteenth wrong try on without a right one, five more cost a quarter of an hour, then half an hour, then an
 * hour each: some 130 tries a day, whatever the pace. A day without a try clears it.
 */
export const LOCKED_TRIES = { from: 15, seconds: 900, atMostSeconds: 3600, forgottenAfterHours: 24 } as const

/**
 * What tries are counted under: the e-mail as typed, whether or not it has an account.
 * The network address would be no help: without a named proxy in front the client writes it itself.
 */
export function emailKey(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** The overview. */
export const AFTER_SIGN_IN = '/staff'

/** The server writes the path and query of every staff page here (desk-pages.mjs): a component is not told them. */
export const HERE_HEADER = 'x-here'

/** Where to go after signing in: a path of this site, else the overview (an address from a link may lead anywhere). */
export function safeNext(asked: unknown): string {
  const base = 'http://site.invalid'
  if (typeof asked !== 'string' || !asked.startsWith('/')) return AFTER_SIGN_IN
  // `//host` and `/\host` name another site, and browsers drop tabs and line breaks before they look.
  if (!URL.canParse(asked, base)) return AFTER_SIGN_IN
  const url = new URL(asked, base)
  if (url.origin !== base || url.pathname.startsWith('//')) return AFTER_SIGN_IN
  if (/^\/(sign-in|api)(\/|$)/.test(url.pathname)) return AFTER_SIGN_IN
  return url.pathname + url.search + url.hash
}
