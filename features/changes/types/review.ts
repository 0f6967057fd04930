import type { AuthorLabel } from '@/features/access/accounts'
import type { ActCode, DocumentType, Problem } from '@/features/stages/types'
import type { WorkName } from '@/features/works/types'
import type { ConflictView } from '../data/conflicts'
import type { Effect } from '../rules/effects'
import type { ChangeInput, GivenReason } from '../schema'
import type { ChangeSource, WorkChange } from '../types'

/** A change set on its way to a second person (docs/decisions/0022-review.md). */
export const PROPOSAL_STATUSES = ['DRAFT', 'SENT', 'SENT_BACK', 'WITHDRAWN', 'ACCEPTED'] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

/** SPLIT: a part of it was accepted, the rest goes on waiting. CHANGED: its author wrote it anew. */
export type ProposalAction = 'DRAFTED' | 'SENT' | 'CHANGED' | 'SENT_BACK' | 'WITHDRAWN' | 'SPLIT' | 'ACCEPTED'

/** `name` null: an account that is no longer known. */
export type PersonLabel = { id: string } & (AuthorLabel | { name: null; role: null })

/** A work that a proposal is about; `slug` null: it is created by it. */
export type ProposedWork = Omit<WorkName, 'slug'> & { slug: string | null }

/** The paper that a proposal rests on; `id` null: it is not in the book yet. `date` is partial. */
export type ProposedPaper = {
  id: string | null
  symbol: string | null
  issuer: string | null
  date: string | null
  receivedOn: string | null
  type: DocumentType
  abstract: string | null
  foundAt: string | null
}

/** What a proposal does, counted: nine acts SURVEY_PERMITTED, one WORK_EDIT (`act` null). */
export type SaidKind = { type: ChangeInput['type']; act: ActCode | null; count: number }

/** A proposal in a list. Times are ISO, UTC; `sentAt` null: a draft. */
export type ProposalRow = {
  id: string
  status: ProposalStatus
  version: number
  author: PersonLabel
  /** Of who looks: their own is never theirs to accept. */
  isOwn: boolean
  createdAt: string
  sentAt: string | null
  source: ChangeSource
  document: ProposedPaper | null
  /** The first few; `workCount` is how many there are. */
  works: ProposedWork[]
  workCount: number
  kinds: SaidKind[]
  /** Warnings that the author passed over with a reason. */
  warnings: number
  /** Why it was sent back; null: it was not. */
  reason: string | null
}

type Said = number | string | null

/**
 * One value of a work before and after. `field`: a key of works.fields ('capacityMw', 'name', 'aliases', 'places',
 * 'investor'), or 'stage', 'stageSince', 'condition', 'holder' (codes and partial dates), or 'expectedAct' (states; which
 * one says `promise`). `before` null: nothing was recorded.
 */
export type Difference = {
  field: string
  before: Said
  after: Said
  promise?: { act: ActCode; month: string }
}

/** What is done to a file of a paper; REPLACE: `name` is the one that it has from then on. */
export type SaidFile = { does: 'ATTACHMENT' | 'REPLACE' | 'VOID'; name: string }

/** A change of a part. `payload` and `mends` as in a history; null: it is about no work (a quota, a scan). */
export type ProposedChange = {
  position: number
  type: ChangeInput['type']
  act: ActCode | null
  /** One for each work that it touches: a row of a plan may name three, an undoing a whole paper. */
  said: Pick<WorkChange, 'type' | 'payload' | 'mendsId' | 'workId'>[]
  /** Files that it puts to a paper, renames or takes off. */
  files: SaidFile[]
}

export type PartWork = {
  work: ProposedWork
  created: boolean
  /** Only what differs. */
  differences: Difference[]
  /** What the form's live line says in words: moves, skipped stages, notes of the desk. */
  effect: Effect
  /** Others recorded something on the work since the proposal was sent. */
  moved: boolean
}

/** The least that can be accepted by itself: changes that touch the same works. */
export type ProposalPart = {
  /** To be named in `positions` when only this is accepted. */
  positions: number[]
  changes: ProposedChange[]
  works: PartWork[]
  /** Refusals and warnings of these changes. */
  problems: Problem[]
}

export type ProposalEventView = {
  version: number
  action: ProposalAction
  at: string
  by: PersonLabel
  reason: string | null
  /** The set that was accepted, whole or in part, with its number in the ledger. */
  set: { id: string; seq: number } | null
  /** How many changes went with it. */
  count: number
}

/** A proposal as a second person looks at it, judged on what the registry says at this moment. */
export type ProposalView = ProposalRow & {
  note: string | null
  /** Why warnings were passed over. */
  reasons: GivenReason[]
  decidedAt: string | null
  decidedBy: PersonLabel | null
  /** Empty once it is accepted. */
  parts: ProposalPart[]
  /** Of the whole: the paper, the note. */
  problems: Problem[]
  /** The same field was written meanwhile: the set cannot be accepted as it is. Other fields merge. */
  conflicts: ConflictView[]
  /** Names of the organizations and works that payloads name by id. */
  names: Record<string, string>
  /** Oldest first. */
  history: ProposalEventView[]
  /** Digest of what is shown; sent along with the acceptance. */
  seen: string
  /** What who looks may do with it now. */
  may: { accept: boolean; sendBack: boolean; withdraw: boolean; send: boolean; change: boolean }
}

/** Proposals that wait on a work. */
export type WaitingProposal = {
  id: string
  works: string[]
  author: PersonLabel
  sentAt: string
  kinds: SaidKind[]
}

/** What a form or a program is told: `rest`, what goes on waiting when only a part was accepted. */
export type AcceptedAnswer = {
  id: string
  seq: number
  status: 'ACCEPTED'
  changes: { id: string; work: string; version: number }[]
  rest: { id: string; version: number } | null
}

/** The rule of the first problem says which: `review.moved` (with the view as it is now), `review.decided`, `work.stale`. */
export type ReviewConflict = { problems: Problem[]; current: ConflictView[]; view: ProposalView | null }

export type AcceptAnswer =
  | { status: 200; body: AcceptedAnswer }
  | { status: 409; body: ReviewConflict }
  | { status: 400 | 401 | 403 | 404 | 422; body: { problems: Problem[] } }

/** What a proposal has become by a step that writes nothing into the ledger. */
export type ProposalState = { id: string; seq: null; status: ProposalStatus; version: number }

/** Sending may record at once, where nobody has to look any more. */
export type StepAnswer =
  | { status: 200; body: ProposalState | AcceptedAnswer }
  | { status: 409; body: ReviewConflict }
  | { status: 400 | 401 | 403 | 404 | 422; body: { problems: Problem[] } }
