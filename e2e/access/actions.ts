import type { Known } from './known'
import { ACCEPTERS, ADMIN, EVERYONE, FILERS, NOBODY, PROPOSERS, STAFF, type Who } from './who'

/** What a browser hands to a server action. A form comes after the state before it (useActionState). */
export type Sent = { list: readonly unknown[] } | { form: Readonly<Record<string, string>> }

/** Every server action: who may call it, and how one tells that it was refused. */
export type ActionRow = {
  may: readonly Who[]
  about?: string
  /** A page that brings it. */
  page: string
  sent: (known: Known, who: Who) => Sent
  /** Does what it gave back say that who called may not? */
  refused: (value: unknown) => boolean
}

const status = (value: unknown) => [401, 403].includes((value as { status?: number } | null)?.status ?? 0)
/** Forms answer in words; these are the ones for "you have no right to" (works.views.errors.noRight). */
const noRight = (value: unknown) => /không có quyền/i.test(String((value as { error?: string })?.error ?? ''))
const nothing = (value: unknown) => Array.isArray(value) && value.length === 0

/** Said at the door under another address than the site's. */
const elsewhere = (value: unknown) => /http:/.test(JSON.stringify(value))
const draft = (value: unknown) => [401, 403, 404].includes((value as { status?: number } | null)?.status ?? 0)

/** A step of a proposal: too late for its author, and of what does not exist for everybody else. */
const step = (
  may: readonly Who[],
  more: object = {},
  which: 'draftId' | 'sentId' | 'sentByHeadId' = 'draftId',
): ActionRow => ({
  about: `with ${which} of the known`,
  may,
  page: '/staff/review',
  sent: (known, who) => ({ list: [known[which], { version: versionSeen(which, who), ...more }] }),
  refused: draft,
})

/** The head has seen what the head sent as it is: it is their own that stands in the way. */
const versionSeen = (which: string, who: Who) => (which === 'sentByHeadId' && who === 'head' ? 1 : 999_999)

/** What waits is decided by another than who sent it; of a draft nobody decides. */
const decision = (more: object = {}): readonly ActionRow[] => [
  step(NOBODY, more),
  step(ACCEPTERS, more, 'sentId'),
  step(['leader'], more, 'sentByHeadId'),
]

/** A form about an account: whoever may, and whatever it says, is told what is wrong with it, so nothing is changed. */
const account = (may: readonly Who[], page: string, form: Readonly<Record<string, string>>): ActionRow => ({
  may,
  page,
  sent: () => ({ form }),
  refused: (value) => /không có quyền|Phiên làm việc đã hết/.test(JSON.stringify(value)),
})
const people = (form: Readonly<Record<string, string>>) =>
  account(ADMIN, '/staff/admin/users', { id: 'khong-co', ...form })
const factor = (form: Readonly<Record<string, string>>) =>
  account(STAFF, '/staff/account/second-factor', form)

const change = (known: Known) => ({
  document: null,
  changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name: `Thử Nghiệm qua ${known.slug}` } }],
})

export const ACTIONS: Readonly<Record<string, ActionRow | readonly ActionRow[]>> = {
  'features/changes/actions.ts#previewAction': {
    may: PROPOSERS,
    page: '/staff/works/new',
    sent: (known) => ({ list: [change(known)] }),
    refused: status,
  },
  'features/changes/actions.ts#recordAction': [
    {
      about: 'a work',
      may: PROPOSERS,
      page: '/staff/works/new',
      sent: (known) => ({ list: [change(known), crypto.randomUUID()] }),
      refused: status,
    },
    {
      about: 'a scan of a file that nobody handed in',
      may: FILERS,
      page: '/staff/documents',
      sent: ({ documentId }) => {
        const scan = { type: 'ATTACHMENT', document: documentId, file: '0'.repeat(64), name: 'thu.pdf' }
        return { list: [{ document: null, changes: [scan] }, null] }
      },
      refused: status,
    },
    {
      about: 'the scan of the officer, to be taken off without a reason',
      may: PROPOSERS,
      page: '/staff/documents',
      sent: ({ scanChangeId }) => {
        const undo = { type: 'VOID', mends: scanChangeId, version: 0 }
        return { list: [{ document: null, changes: [undo] }, null] }
      },
      refused: status,
    },
  ],
  'features/works/actions.ts#investorNames': {
    may: STAFF,
    page: '/staff/works',
    sent: () => ({ list: [] }),
    refused: nothing,
  },
  'features/works/actions.ts#saveView': [
    {
      about: 'for oneself',
      may: STAFF,
      page: '/staff/works',
      sent: (_known, who) => ({ form: { name: `Của ${who}`, query: 'kind=LINE' } }),
      refused: noRight,
    },
    {
      about: 'for all',
      may: PROPOSERS,
      page: '/staff/works',
      sent: (_known, who) => ({ form: { name: `Chung của ${who}`, query: 'kind=LINE', shared: 'on' } }),
      refused: noRight,
    },
  ],
  'features/works/actions.ts#changeView': {
    about: 'that is nobody’s; others’ are tried below',
    may: STAFF,
    page: '/staff/works',
    sent: () => ({ form: { id: crypto.randomUUID(), name: 'Tên khác' } }),
    refused: noRight,
  },
  'features/works/actions.ts#deleteView': {
    about: 'that is nobody’s; others’ are tried below',
    may: STAFF,
    page: '/staff/works',
    sent: () => ({ form: { id: crypto.randomUUID() } }),
    refused: noRight,
  },
  // The door: whoever asks; a wrong pair is told so, and the count of tries has its own tests.
  'features/access/actions.ts#signIn': {
    may: EVERYONE,
    page: '/sign-in',
    sent: (_known, who) => ({ form: { email: `${who}@khong-co.invalid`, password: 'khong-phai-mat-khau' } }),
    refused: elsewhere,
  },
  'features/access/actions.ts#enterCode': {
    may: EVERYONE,
    page: '/sign-in/code',
    sent: () => ({ form: { code: '000000' } }),
    refused: elsewhere,
  },
  'features/access/actions.ts#enterRecoveryCode': {
    may: EVERYONE,
    page: '/sign-in/code',
    sent: () => ({ form: { code: 'khong-co' } }),
    refused: elsewhere,
  },
  'features/accounts/actions/own.ts#changePassword': account(STAFF, '/staff/account/password', { old: '' }),
  'features/accounts/actions/own.ts#endOwnSessions': account(STAFF, '/staff/account', { id: 'khong-co' }),
  'features/accounts/actions/factor.ts#beginSecondFactor': factor({ password: '' }),
  'features/accounts/actions/factor.ts#confirmSecondFactor': factor({ code: '' }),
  'features/accounts/actions/factor.ts#renewRecoveryCodes': factor({ password: '' }),
  'features/accounts/actions/factor.ts#dropOwnFactor': factor({ password: '' }),
  'features/accounts/actions/people.ts#createColleague': people({ name: '', email: '', role: 'reader' }),
  'features/accounts/actions/people.ts#changeIdentity': people({ name: 'Thử', email: 'thu@example.invalid' }),
  'features/accounts/actions/people.ts#changeRole': people({ role: 'reader' }),
  'features/accounts/actions/people.ts#lockColleague': people({ reason: 'Thử' }),
  'features/accounts/actions/people.ts#unlockColleague': people({}),
  'features/accounts/actions/people.ts#resetPassword': people({}),
  'features/accounts/actions/people.ts#removeFactor': people({}),
  'features/accounts/actions/people.ts#endSessionsOf': people({}),
  'features/accounts/actions/settings.ts#saveSettings': account(ADMIN, '/staff/admin/settings', {
    idleMinutes: 'khong-phai-so',
  }),
  'features/erasure/actions.ts#erase': account(ADMIN, '/staff/admin/erasure', {
    kind: 'NOTE',
    subject: 'khong-co',
  }),
  'features/changes/actions/waiting.ts#waitingOnWork': {
    may: PROPOSERS,
    page: '/staff/works/thuy-dien-nam-cat/record',
    sent: ({ slug }) => ({ list: [slug] }),
    refused: status,
  },
  'features/changes/actions/resend.ts#resendProposal': {
    about: 'the draft of the officer',
    may: ['officer'],
    page: '/staff/works/new',
    sent: (known) => ({ list: [known.draftId, 999_999, change(known)] }),
    refused: draft,
  },
  'features/changes/actions/review.ts#sendProposal': step(['officer']),
  'features/changes/actions/review.ts#withdrawProposal': step(['officer']),
  'features/changes/actions/review.ts#acceptProposal': decision(),
  'features/changes/actions/review.ts#sendBackProposal': decision({ reason: 'Thử' }),
}

/** Tried apart (access-matrix.spec.ts): what ends the session of who calls it, and what says nothing. */
export const APART = ['features/access/actions.ts#signOut', 'features/accounts/actions/own.ts#readNotices']
