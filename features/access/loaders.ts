import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { recordEvent } from '@/features/audit/record'
import { env } from '@/lib/env'
import { addressOf, requestNotes } from '@/lib/request-notes'
import { auth } from './auth'
import type { SessionAccount } from './data'
import { can, HERE_HEADER, isBarred, type Permission, roleOf, safeNext, unfinished } from './rules'
import { accountOfSession } from './session'
import { signedToken } from './session-cookie'
import { endOf } from './session-end'
import type { Person, PublicScope, ReadScope, ScopeResult, StaffScope, Visitor } from './types'

/**
 * Who a request comes from, for route handlers. A barred account is nobody, whatever sessions it still has; and nobody
 * is who has something to do before anything else (`unfinished` in rules.ts).
 */
export async function personOfRequest(requestHeaders: Headers): Promise<Person | null> {
  const visitor = await visitorOfRequest(requestHeaders)
  return visitor && !visitor.unfinished ? visitor.person : null
}

export async function visitorOfRequest(requestHeaders: Headers): Promise<Visitor | null> {
  // Sessions live in cookies alone: most who read the public data have none, and need not be looked up.
  const cookies = requestHeaders.get('cookie')
  if (!cookies) return null
  const token = await tokenOf(cookies)
  const account = token === null ? await accountByLibrary(requestHeaders) : await accountOfSession(token)
  if (!account || isBarred(account, new Date())) return null
  const { id, name, email, sessionId, hasNotices } = account
  const notes = requestNotes(requestHeaders)
  if (notes) notes.who = id
  const role = roleOf(account.role)
  const todo = unfinished({ ...account, role })
  return { person: { id, name, email, role }, unfinished: todo, sessionId, hasNotices }
}

/**
 * The quick way to the session of a cookie that is plainly ours: better-auth's own takes ten times as long, and every
 * page of the staff asks. What is not plain (forged, two of one name) is better-auth's to judge and to clear away; the
 * cookie of a session that has ended stays, so that the door can say why.
 */
async function tokenOf(cookies: string): Promise<string | null> {
  const { authCookies, secret } = await auth().$context
  return signedToken(cookies, authCookies.sessionToken.name, secret)
}

/** At the door: why the session that this browser had has ended. null: it had none, or nobody knows. */
export async function endedSession(): Promise<Awaited<ReturnType<typeof endOf>>> {
  const cookies = (await headers()).get('cookie')
  const token = cookies && (await tokenOf(cookies))
  return token ? endOf(token) : null
}

async function accountByLibrary(requestHeaders: Headers): Promise<SessionAccount | null> {
  const found = await auth().api.getSession({ headers: requestHeaders })
  return found && accountOfSession(found.session.token)
}

/** Who looks at this page. Asked of the database once for each request. */
export const currentVisitor = cache(async (): Promise<Visitor | null> => visitorOfRequest(await headers()))

export async function currentPerson(): Promise<Person | null> {
  const visitor = await currentVisitor()
  return visitor && !visitor.unfinished ? visitor.person : null
}

/** Where somebody is led who has something to do before anything else. */
const LEADS_TO = {
  PASSWORD: '/staff/account/password',
  SECOND_FACTOR: '/staff/account/second-factor',
} as const

/**
 * For staff pages: sends a stranger to sign in, and back to the page afterwards; leads who has to change a password or
 * to set up the second factor there first. A page that the person has no right to does not exist for them (404).
 */
export async function requirePerson(permission: Permission = 'work:read'): Promise<Person> {
  const { person, unfinished: todo } = await requireVisitor()
  if (todo) redirect(`${LEADS_TO[todo]}?next=${encodeURIComponent(await here())}`)
  if (!can(person.role, permission)) {
    await tellRefused(403, person.id)
    notFound()
  }
  return person
}

/** For the pages on which one finishes what is to be done first: whoever has signed in. */
export async function requireVisitor(): Promise<Visitor> {
  const visitor = await currentVisitor()
  if (!visitor) {
    await tellRefused(401, null)
    redirect(`/sign-in?next=${encodeURIComponent(await here())}`)
  }
  return visitor
}

/** To the audit, once for each page, however many of its parts asked. */
const tellRefused = cache(async (status: 401 | 403, who: string | null): Promise<void> => {
  const about = await headers()
  const [subject] = (about.get(HERE_HEADER) ?? '').split('?')
  await recordEvent({
    who,
    action: 'ACCESS_REFUSED',
    subject,
    from: addressOf(about),
    details: { method: 'GET', status, rule: status === 401 ? 'noSession' : 'noPermission' },
  })
})

const here = async () => safeNext((await headers()).get(HERE_HEADER))

/** The right to read as staff: for pages that `requirePerson` guards and for routes behind `guardWrite`. */
export function staffScope(person: Person): StaffScope {
  return { kind: 'staff', person } as StaffScope
}

/** For static pages, which have no request to ask: closed by PUBLIC_READ=false. */
export function publicScope(): { ok: true; scope: PublicScope } | { ok: false } {
  return env().PUBLIC_READ ? { ok: true, scope: { kind: 'public' } as PublicScope } : { ok: false }
}

/** What this person may read; without a session what everyone may. */
export function scopeOf(person: Person | null): ScopeResult {
  return person ? { ok: true, scope: staffScope(person) } : publicScope()
}

async function readScope(): Promise<ScopeResult> {
  return scopeOf(await currentPerson())
}

/**
 * For public pages: everyone while PUBLIC_READ allows it, without a look at the request, so that such a page can be
 * stored; then only who has signed in, and a stranger is sent to do so. `here`: where to come back to.
 */
export async function requireReader(here: string): Promise<ReadScope> {
  const open = publicScope()
  if (open.ok) return open.scope
  const own = await readScope()
  if (!own.ok) redirect(`/sign-in?next=${encodeURIComponent(safeNext(here))}`)
  return own.scope
}
