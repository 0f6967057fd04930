import { recordEvent } from '@/features/audit/record'
import type { Problem } from '@/features/stages/types'
import { siteOrigins } from '@/lib/env'
import { addressOf, requestNotes } from '@/lib/request-notes'
import { problemAnswer } from './answers'
import { personOfRequest, scopeOf, staffScope, visitorOfRequest } from './loaders'
import { can, type Permission, type Unfinished } from './rules'
import { sentences } from './sentences'
import type { Person, ReadScope, StaffScope } from './types'

type Refusal = { ok: false; response: Response }

/** Was this sent by a page of this site? A browser says so by itself, and no page of another site can say it. */
export function isFromThisSite(headers: Headers): boolean {
  const origin = headers.get('origin')
  return origin !== null && siteOrigins().includes(origin)
}

/**
 * For every route that writes. In this order: no session 401, no Origin of this site 403 (a browser always sends one
 * with a POST, so another site cannot use the session), something to be done first 403, no right 403.
 */
export async function guardWrite(
  request: Request,
  permission: Permission,
): Promise<{ ok: true; person: Person } | Refusal> {
  const visitor = await visitorOfRequest(request.headers)
  if (!visitor) return refuse(request, 401, 'noSession')
  const { person } = visitor
  if (!isFromThisSite(request.headers)) return refuse(request, 403, 'foreignOrigin', person)
  if (visitor.unfinished) return refuse(request, 403, `unfinished.${visitor.unfinished}`, person)
  if (!can(person.role, permission)) return refuse(request, 403, 'noPermission', person)
  return { ok: true, person }
}

/** Where the right that is needed shows in the body only. */
export const forbidden = (request: Request): Response => refuse(request, 403, 'noPermission').response

/** For every route that reads: PUBLIC_READ=false closes them to strangers. */
export async function guardRead(request: Request): Promise<{ ok: true; scope: ReadScope } | Refusal> {
  const allowed = scopeOf(await personOfRequest(request.headers))
  return allowed.ok ? allowed : refuse(request, 401, 'closed')
}

/** For routes that only the staff may read. */
export async function guardStaff(
  request: Request,
  permission: Permission = 'work:read',
): Promise<{ ok: true; scope: StaffScope } | Refusal> {
  const visitor = await visitorOfRequest(request.headers)
  if (!visitor) return refuse(request, 401, 'noSession')
  const { person } = visitor
  if (visitor.unfinished) return refuse(request, 403, `unfinished.${visitor.unfinished}`, person)
  if (!can(person.role, permission)) return refuse(request, 403, 'noPermission', person)
  return { ok: true, scope: staffScope(person) }
}

/**
 * The server before Next refused it (scripts/server/requests/gate.mjs): the audit is told, with the account whose session
 * it carried.
 */
export async function tellRefused(
  sent: NodeJS.Dict<string | string[]>,
  about: { path: string; method: string; status: number; rule: string },
): Promise<void> {
  const headers = new Headers()
  for (const name of ['cookie', 'x-registry-request']) headers.set(name, String(sent[name] ?? ''))
  const { path, method, status, rule } = about
  const from = addressOf(headers) // at once: when the answer is out, nothing is known of the request
  const person = await personOfRequest(headers)
  await recordEvent({
    who: person?.id ?? null,
    action: 'ACCESS_REFUSED',
    subject: path,
    from,
    details: { method, status, rule: rule.replace('access.', '') },
  })
}

function refuse(
  request: Request,
  status: 401 | 403,
  rule: 'noSession' | 'foreignOrigin' | 'noPermission' | 'closed' | `unfinished.${Unfinished}`,
  person: Person | null = null,
): Refusal {
  const { pathname } = new URL(request.url)
  void recordEvent({
    who: person?.id ?? requestNotes(request.headers)?.who ?? null,
    action: 'ACCESS_REFUSED',
    subject: pathname,
    from: addressOf(request.headers),
    details: { method: request.method, status, rule },
  })
  const say = sentences(request.headers)
  const problem: Problem = {
    path: '',
    rule: `access.${rule}`,
    severity: 'REFUSE',
    message: say(`refusals.${rule}.message`),
    basis: null,
    evidence: null,
    fix: say(`refusals.${rule}.fix`),
  }
  return { ok: false, response: problemAnswer(status, [problem]) }
}
