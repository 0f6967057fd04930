import type { Known } from './known'
import { ADMIN, EVERYONE, FILERS, PROPOSERS, STAFF, type Who } from './who'

/**
 * Every page, who may see it, and by which address it is asked for. Whoever is signed in and may not: 404, the page does
 * not exist for them. A stranger is sent to the door.
 */
export type PageRow = {
  may: readonly Who[]
  at: (known: Known) => string
  /** What those get who may; 200 unless said. */
  answers?: number
  /** Not the way to the door. */
  stranger?: number
}

const page = (
  may: readonly Who[],
  at: PageRow['at'] | string,
  rest: Pick<PageRow, 'answers' | 'stranger'> = {},
): PageRow => {
  return { may, at: typeof at === 'string' ? () => at : at, ...rest }
}
const ofWork =
  (path: string) =>
  ({ slug }: Known) =>
    `/staff/works/${slug}${path}`

export const PAGES: Readonly<Record<string, PageRow>> = {
  // for everybody
  '/(public)/[locale]/page': page(EVERYONE, '/'),
  '/(public)/[locale]/works/page': page(EVERYONE, '/works?q=thu'),
  '/(public)/[locale]/works/[slug]/page': page(EVERYONE, ({ slug }) => `/works/${slug}`),
  '/(public)/[locale]/rules/page': page(EVERYONE, '/rules'),
  '/(public)/[locale]/fault/page': page(EVERYONE, '/fault?code=1'),
  '/(public)/[locale]/[...unknown]/page': page(EVERYONE, '/khong/co', { answers: 404 }),
  // who is in is led on
  '/(door)/sign-in/page': page(['anonymous'], '/sign-in'),
  '/(door)/sign-in/code/page': page(['anonymous'], '/sign-in/code'),
  '/(door)/sign-in/recovery/page': page(['anonymous'], '/sign-in/recovery'),
  // for the staff
  '/staff/page': page(STAFF, '/staff'),
  '/staff/works/page': page(STAFF, '/staff/works?q=thu'),
  '/staff/works/[slug]/page': page(STAFF, ofWork('')),
  '/staff/works/[slug]/sheet/page': page(STAFF, ofWork('/sheet')),
  '/staff/waiting/page': page(STAFF, '/staff/waiting'),
  '/staff/changes/page': page(STAFF, '/staff/changes'),
  '/staff/documents/page': page(STAFF, '/staff/documents?q=thu'),
  '/staff/documents/[id]/page': page(STAFF, ({ documentId }) => `/staff/documents/${documentId}`),
  '/staff/plan/page': page(STAFF, '/staff/plan', { answers: 307 }),
  '/staff/plan/[month]/page': page(STAFF, '/staff/plan/2020-05'),
  '/staff/keys/page': page(STAFF, '/staff/keys'),
  '/staff/account/page': page(STAFF, '/staff/account'),
  '/staff/account/password/page': page(STAFF, '/staff/account/password'),
  '/staff/account/second-factor/page': page(STAFF, '/staff/account/second-factor'),
  '/staff/[...unknown]/page': page(STAFF, '/staff/khong/co', { answers: 404, stranger: 404 }),
  // for who enters changes
  '/staff/record/page': page(PROPOSERS, '/staff/record'),
  '/staff/plan/[month]/add/page': page(PROPOSERS, '/staff/plan/2020-05/add'),
  '/staff/works/new/page': page(PROPOSERS, '/staff/works/new'),
  '/staff/works/[slug]/record/page': page(PROPOSERS, ofWork('/record')),
  '/staff/works/[slug]/edit/page': page(PROPOSERS, ofWork('/edit')),
  '/staff/works/[slug]/follow-up/page': page(PROPOSERS, ofWork('/follow-up')),
  '/staff/works/[slug]/observe/page': page(PROPOSERS, ofWork('/observe')),
  '/staff/works/[slug]/difficulties/new/page': page(PROPOSERS, ofWork('/difficulties/new')),
  '/staff/works/[slug]/difficulties/[id]/page': page(PROPOSERS, (known) =>
    ofWork(`/difficulties/${known.difficultyId}`)(known),
  ),
  '/staff/works/[slug]/difficulties/[id]/settle/page': page(PROPOSERS, (known) =>
    ofWork(`/difficulties/${known.difficultyId}/settle`)(known),
  ),
  '/staff/works/[slug]/correct/[changeId]/page': page(PROPOSERS, (known) =>
    ofWork(`/correct/${known.changeId}`)(known),
  ),
  // what waits for a second person, or was sent oneself; a draft is its author's alone
  '/staff/review/page': page(FILERS, '/staff/review'),
  '/staff/review/[id]/page': page(['officer'], (known) => `/staff/review/${known.draftId}`),
  // for who looks after accounts
  '/staff/admin/users/page': page(ADMIN, '/staff/admin/users'),
  '/staff/admin/users/new/page': page(ADMIN, '/staff/admin/users/new'),
  '/staff/admin/users/[id]/page': page(ADMIN, '/staff/admin/users/khong-co', { answers: 404 }),
  '/staff/admin/roles/page': page(ADMIN, '/staff/admin/roles'),
  '/staff/admin/settings/page': page(ADMIN, '/staff/admin/settings'),
  '/staff/admin/erasure/page': page(ADMIN, '/staff/admin/erasure'),
  '/staff/admin/audit/page': page(ADMIN, '/staff/admin/audit'),
  // Next's own, for what it finds no page for and for what fails
  '/_not-found/page': page(EVERYONE, '/_not-found', { answers: 404 }),
  '/_global-error/page': page(EVERYONE, '/_global-error', { answers: 500 }),
}
