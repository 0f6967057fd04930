import type {
  ActCode,
  Authority,
  Condition,
  DocumentType,
  Finding,
  Holder,
  OpenState,
  SourceKind,
  StageCode,
  WorkKind,
} from '@/features/stages/types'
import type { DifficultyClass, FollowUpMeans, Measure } from '@/features/works/rules/desk'
import type { LinkKind, PlanRow, WorkPlace } from '@/features/works/types'

export const CHANGE_SOURCES = ['FORM', 'EXCEL', 'LETTER', 'API', 'SYSTEM'] as const
export type ChangeSource = (typeof CHANGE_SOURCES)[number]

export const CHANGE_TYPES = [
  'ORGANIZATION_CREATE',
  'DOCUMENT_CREATE',
  'QUOTA',
  'WORK_CREATE',
  'WORK_EDIT',
  'ACT',
  'EXPECTED_ACT',
  'LISTING',
  'LINK',
  'VOID',
  'REPLACE',
  'DIFFICULTY',
  'FOLLOW_UP',
  'OBSERVATION',
  'ATTACHMENT',
] as const
export type ChangeType = (typeof CHANGE_TYPES)[number]

/** The paper as it was when the act was judged: what the rules look at. `date` is partial, `receivedOn` an ISO day. */
export type PaperFacts = {
  type: DocumentType
  by: Authority | null
  date: string | null
  receivedOn: string | null
}

/** Values set on a work: its name, places, investor and fields. null: unknown. */
export type WorkSet = {
  name?: string
  aliases?: string[]
  places?: WorkPlace[]
  investorId?: string | null
  fields?: Record<string, number | string | null>
  /** Keys of fields whose figure the source gives as approximate ("khoảng 89 km"). */
  approximate?: string[]
  /** What the values rest on; null: no paper was named. */
  sourceKind: SourceKind | null
}

export type WorkCreatePayload = { slug: string; kind: WorkKind; name: string } & WorkSet

export type ActPayload = {
  act: ActCode
  /** Partial date; null only for STATE_RECORDED of unknown date. */
  effectiveOn: string | null
  paper: PaperFacts | null
  /** STATE_RECORDED: the stage and what it rests on; EVIDENCE_ADDED: the recorded state that the paper proves. */
  stage?: StageCode
  condition?: Condition
  sourceKind?: SourceKind
  evidenceFor?: string
  /** HANDED_OVER, RETURNED: to whom. */
  holder?: Holder
  /** CAPACITY_ADJUSTED, INVESTOR_CHANGED: the values that the paper sets. */
  fields?: Record<string, number | null>
  investorId?: string
  /** EXTENDED: until when (partial date). */
  until?: string
  /** The expected act that this act fulfils; null: none, though one is open; absent: by the rule. */
  fulfils?: string | null
}

export type ExpectedActPayload =
  | { op: 'CREATE'; act: ActCode; month: string; drafterId?: string }
  | {
      op: 'DRAFTING'
      expectedId: string
      /** Absent: who was named before, if anybody was. */
      drafterId?: string
      state: OpenState
      on: string
    }
  | { op: 'SLIP'; expectedId: string; toMonth: string; on: string }
  | { op: 'CANCEL'; expectedId: string; on: string }

export type ListingPayload = PlanRow & {
  listingId: string
  /** Partial date on which the plan was decided. */
  listedOn: string | null
  paper: PaperFacts | null
}

export type LinkPayload = { link: LinkKind; toWorkId: string }

/** Of an EDIT, what is absent stays as it is. Days are ISO. */
export type DifficultyPayload =
  | {
      op: 'CREATE'
      class: DifficultyClass
      content: string
      proposal: string | null
      responsible: string | null
      dueOn: string | null
      on: string
    }
  | {
      op: 'EDIT'
      difficultyId: string
      class?: DifficultyClass
      content?: string
      proposal?: string | null
      responsible?: string | null
      dueOn?: string | null
    }
  | { op: 'SETTLE'; difficultyId: string; on: string; outcome: string | null }

export type FollowUpPayload = { means: FollowUpMeans; on: string; with: string | null; content: string }

/** `month`: '2025-03'; units are in the measure's name. */
export type ObservationPayload = {
  month: string
  measure: Measure
  value: number
  sourceKind: SourceKind | null
}

/** A change about a paper: the file that is kept under this sha256 belongs to it. */
export type AttachmentPayload = { documentId: string; sha256: string; name: string }

/** What a change of a work says, as the ledger keeps it. */
export type WorkContent =
  | { type: 'WORK_CREATE'; payload: WorkCreatePayload }
  | { type: 'WORK_EDIT'; payload: WorkSet }
  | { type: 'ACT'; payload: ActPayload }
  | { type: 'EXPECTED_ACT'; payload: ExpectedActPayload }
  | { type: 'LISTING'; payload: ListingPayload }
  | { type: 'LINK'; payload: LinkPayload }
  | { type: 'DIFFICULTY'; payload: DifficultyPayload }
  | { type: 'FOLLOW_UP'; payload: FollowUpPayload }
  | { type: 'OBSERVATION'; payload: ObservationPayload }

export type Mend =
  | { type: 'VOID'; payload: Record<string, never> }
  | { type: 'REPLACE'; payload: WorkContent }

/** A change of one work in ledger order. `seq` of a change that is only being checked: PENDING_SEQ. */
export type WorkChange = {
  id: string
  workId: string
  seq: number
  position: number
  documentId: string | null
  mendsId: string | null
} & (WorkContent | Mend)

export const PENDING_SEQ = Number.MAX_SAFE_INTEGER

/** A finding about one change of a history. */
export type FoldProblem = Finding & { changeId: string }

/** A finding about a place in what was sent in ("changes.0.effectiveOn"). */
export type PathFinding = Finding & { path: string }
