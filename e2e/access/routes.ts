import { madeUpPdf } from '@/features/documents/testing/pdf'
import type { Known } from './known'
import { ACCEPTERS, ADMIN, EVERYONE, EXPORTERS, FILERS, NOBODY, PROPOSERS, STAFF, type Who } from './who'

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type Method = (typeof METHODS)[number]

/**
 * What may be asked of an address, and by whom. Whoever is signed in and may not: 403; a stranger: 401. What writes
 * (anything but GET) is refused with 403 without an Origin of this site. A method that is not named: 405.
 */
export type RouteRow = {
  may: readonly Who[]
  /** Where it matters what is asked for: one's own record or another's, one kind of body or another. */
  about?: string
  /** Beside the address that the route is named by. */
  path?: (known: Known, who: Who) => string
  /** JSON, or bytes as they are. */
  body?: (known: Known, who: Who) => object
  /** What those get who may; 200 unless said. */
  answers?: number
  /** What those get who are signed in and may not; 403 unless said. */
  others?: (who: Who) => number
}
export type Route = Partial<Record<Method, RouteRow | readonly RouteRow[]>>

/** A body that says nothing but what right it needs: refused for its shape after the right was found. */
const shapeless = () => ({})

const newWork = ({ name }: Known, who: Who) => ({
  document: null,
  changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: `${name} của ${who}` } }],
})

/** Another's draft does not exist for who may do such a thing with their own. */
const draftOf = (may: readonly Who[]) => (who: Who) => (may.includes(who) ? 404 : 403)
const LATE = { version: 999_999 }

/** A step that only the author takes: 409 since it comes too late, 404 for everybody else's eyes. */
const ownStep = (step: string): RouteRow => ({
  about: 'with the draft of the officer',
  may: ['officer'],
  path: (known: Known) => `/api/v1/change-sets/${known.draftId}/${step}`,
  body: () => LATE,
  answers: 409,
  others: draftOf(FILERS),
})

/** A step of who accepts, never with what they sent themselves: 409 since they saw another version. */
const reviewStep = (step: string, body: object): readonly RouteRow[] => [
  {
    about: 'with the draft of the officer, which does not exist for them either',
    may: NOBODY,
    path: (known: Known) => `/api/v1/change-sets/${known.draftId}/${step}`,
    body: () => body,
    others: draftOf(ACCEPTERS),
  },
  {
    about: 'with what the officer sent',
    may: ACCEPTERS,
    path: (known: Known) => `/api/v1/change-sets/${known.sentId}/${step}`,
    body: () => body,
    answers: 409,
  },
  {
    about: 'with what the head sent',
    may: ['leader'],
    path: (known: Known) => `/api/v1/change-sets/${known.sentByHeadId}/${step}`,
    // as it is: it is their own that stands in the way
    body: (_known, who) => (who === 'head' ? { ...body, version: 1 } : body),
    answers: 409,
  },
]

export const ROUTES: Readonly<Record<string, Route>> = {
  '/api/health': { GET: { may: EVERYONE } },
  '/icon.svg': { GET: { may: EVERYONE } },
  '/api/v1/openapi.json': { GET: { may: EVERYONE } },
  '/api/v1/works': { GET: { may: EVERYONE, path: () => '/api/v1/works?q=thu' } },
  '/api/v1/works/points': { GET: { may: EVERYONE } },
  '/api/v1/works/[slug]': { GET: { may: EVERYONE, path: (known: Known) => `/api/v1/works/${known.slug}` } },
  '/api/v1/search': { GET: { may: STAFF, path: () => '/api/v1/search?q=thu' } },
  '/staff/works/csv': { GET: { may: EXPORTERS, path: () => '/staff/works/csv?q=thu' } },
  '/staff/admin/audit/csv': { GET: { may: ADMIN } },
  '/api/v1/change-sets': {
    POST: [
      { about: 'a work', may: PROPOSERS, body: newWork, answers: 201 },
      { about: 'a try', may: PROPOSERS, path: () => '/api/v1/change-sets?check=1', body: newWork },
      { about: 'nothing', may: PROPOSERS, body: shapeless, answers: 400 },
      { about: 'a scan', may: FILERS, body: scanOfNobody, answers: 422 },
      // Whoever may is told that the reason is missing; one’s own: taken-off.database.test.ts.
      { about: 'the scan of the officer, to be taken off', may: PROPOSERS, body: takenOff, answers: 422 },
    ],
  },
  '/api/v1/change-sets/[id]': {
    GET: [
      { about: 'in the ledger', may: STAFF, path: (known: Known) => `/api/v1/change-sets/${known.setId}` },
      {
        about: 'the draft of the officer',
        may: ['officer'],
        path: (known: Known) => `/api/v1/change-sets/${known.draftId}`,
        others: () => 404,
      },
      {
        about: 'what the head sent',
        may: PROPOSERS,
        path: (known: Known) => `/api/v1/change-sets/${known.sentByHeadId}`,
        others: () => 404,
      },
    ],
    PUT: {
      about: 'the draft of the officer',
      may: ['officer'],
      path: (known: Known) => `/api/v1/change-sets/${known.draftId}?version=999999`,
      body: newWork,
      answers: 409,
      others: draftOf(FILERS),
    },
  },
  '/api/v1/change-sets/[id]/send': { POST: ownStep('send') },
  '/api/v1/change-sets/[id]/withdraw': { POST: ownStep('withdraw') },
  '/api/v1/change-sets/[id]/accept': { POST: reviewStep('accept', LATE) },
  '/api/v1/change-sets/[id]/send-back': { POST: reviewStep('send-back', { ...LATE, reason: 'Thử' }) },
  '/api/v1/files': {
    POST: { may: FILERS, body: (_known, who) => madeUpPdf({ pages: [who] }), answers: 201 },
  },
  '/api/v1/files/[sha256]': { GET: { may: STAFF, path: (known: Known) => `/api/v1/files/${known.sha256}` } },
}

/** Puts a file to a paper that nobody has handed in. */
function scanOfNobody({ documentId }: Known): object {
  const change = { type: 'ATTACHMENT', document: documentId, file: '0'.repeat(64), name: 'thu.pdf' }
  return { document: null, changes: [change] }
}

function takenOff({ scanChangeId }: Known): object {
  return { document: null, changes: [{ type: 'VOID', mends: scanChangeId, version: 0 }] }
}

/** Catches what has no route of its own under /api; and better-auth's, which auth-paths.ts lists. */
export const CATCH_ALL = ['/api/[...unknown]', '/api/auth/[...all]'] as const
