import type { Era } from '@/features/places/types'
import type {
  ActCode,
  Condition,
  DocumentType,
  ExpectedActState,
  Holder,
  Phase,
  SourceKind,
  StageCode,
  WorkKind,
} from '@/features/stages/types'
import type { DifficultyView, FollowUpView, ObservationItem } from './rules/desk'

export const LINK_KINDS = ['CONNECTS', 'EXTENDS', 'UPSTREAM_OF', 'REPLACES'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

export const PLACE_ROLES = ['SITE', 'DAM', 'POWERHOUSE', 'CROSSED'] as const
export type PlaceRole = (typeof PLACE_ROLES)[number]

export type WorkPlace = { era: '2020' | '2025'; code: string; role: PlaceRole; asWritten: string | null }

/** What a figure rests on. `changeId` names the accepted change that set it. */
export type FactSource = {
  changeId: string
  documentId: string | null
  sourceKind: SourceKind | null
  approximate: boolean
}

/** ISO days; `from` null: unknown, `to` null: still so. */
export type HolderSpan = { holder: Holder; from: string | null; to: string | null }

/** What a row of a plan's annex says: MW, MVA, km; of the plan, not of the project. */
export type PlanRow = {
  annex: string | null
  row: string | null
  nameInPlan: string
  period: string | null
  capacityMw: number | null
  capacityMva: number | null
  circuits: number | null
  lengthKm: number | null
  lengthInProvinceKm: number | null
  /** For the staff; null for everybody else. */
  note: string | null
}

/** Values of fields by key (features/works/rules/fields.ts); absent or null: unknown. */
export type FieldValues = Record<string, number | string | null>

// ── What a reader sees (contract.md, "Reading") ──

export type UnitRef = { era: Era; code: string; name: string }

/** A unit that a work lies in: as the paper wrote it, or (asWritten null) today's unit that an old one went into. */
export type Commune = UnitRef & { asWritten: string | null }

/** A work in a list. Figures in kV, MW, MVA, km; null: unknown. `stageSince` is a partial date. */
export type WorkItem = {
  slug: string
  kind: WorkKind
  name: string
  aliases: string[]
  phase: Phase | null
  stage: StageCode | null
  condition: Condition
  stageSince: string | null
  sourceKind: SourceKind | null
  holder: Holder
  capacityMw: number | null
  capacityMva: number | null
  voltageKv: number | null
  circuits: number | null
  lengthKm: number | null
  communes: Commune[]
  version: number
}

/**
 * The works of one kind in a list and the sum of their figure: MW, km or MVA. Unknown is counted, never summed as 0;
 * `sum` is null where no figure is known.
 */
export type KindSum = {
  kind: WorkKind
  count: number
  known: number
  unknown: number
  sum: number | null
}

export type WorkPage = {
  total: number
  unitMatched: UnitRef[]
  items: WorkItem[]
}

export type WorkList = WorkPage & {
  /** Kinds that occur, in the order of WORK_KINDS; over the whole list, not only this page. */
  sums: KindSum[]
}

/** Enough to name a work and to lead to it. */
export type WorkName = Pick<WorkItem, 'slug' | 'kind' | 'name' | 'voltageKv'>

/** A paper as a reader needs it to find it. `id` is for those who may name it in a change. */
export type DocumentRef = {
  id: string
  symbol: string | null
  issuer: string | null
  date: string | null
  type: DocumentType
  abstract: string | null
  foundAt: string | null
}

/** A work's time in one stage, oldest first. Dates are partial; null: unknown. */
export type StayView = {
  stage: StageCode
  phase: Phase
  enteredOn: string | null
  leftOn: string | null
  sourceKind: SourceKind
  document: DocumentRef | null
  receivedOn: string | null
  holders: HolderSpan[]
}

/** An act that opened no stage: a suspension, an extension, a hand-over. `on`, `until`: partial dates. */
export type WorkEvent = {
  id: string
  act: ActCode
  on: string | null
  holder: Holder | null
  until: string | null
  document: DocumentRef | null
}

/** What a plan grants to the province without naming works. */
export type QuotaView = {
  id: string
  title: string
  capacityMw: number
  period: string
  document: DocumentRef
}

/** `drafterId`: an opaque account id, for the staff. */
export type ExpectedActView = {
  id: string
  act: ActCode
  month: string
  state: ExpectedActState
  drafterId: string | null
}

/** A row of a plan that names the work. Its figures are the plan's, for all works of the row together. */
export type ListingView = PlanRow & {
  id: string
  document: DocumentRef
  /** The other works that the same row stands for. */
  sharedWith: { slug: string; name: string }[]
}

/** TO: this work connects to, extends, … the other one; FROM: the other one does so to this. */
export type LinkView = {
  link: LinkKind
  direction: 'TO' | 'FROM'
  work: {
    slug: string
    kind: WorkKind
    name: string
    voltageKv: number | null
    stage: StageCode | null
    phase: Phase | null
    condition: Condition
    sourceKind: SourceKind | null
  }
}

/** A value with what it rests on. All but `value` null or false: nobody has recorded it. */
export type Fact<V = number | string | null> = {
  value: V
  sourceKind: SourceKind | null
  document: DocumentRef | null
  /** Number of the accepted change set that set it. */
  changeSeq: number | null
  approximate: boolean
}

export type PlaceView = Commune & { role: PlaceRole }

/** Every field of the kind (features/works/rules/fields.ts) that the reader may see, the investor and the places. */
export type WorkFacts = { [key: string]: Fact } & { investor: Fact<string | null> }

/** Public. `changeId` is there for the staff: a correction names it. */
export type ObservationView = Omit<ObservationItem, 'documentId' | 'changeId'> & {
  changeId: string | null
  document: DocumentRef | null
}

export type WorkDetail = WorkItem & {
  id: string
  stays: StayView[]
  expectedActs: ExpectedActView[]
  listings: ListingView[]
  links: LinkView[]
  /** Newest first, for the staff; to everybody else there are none. */
  difficulties: DifficultyView[]
  followUps: FollowUpView[]
  /** By month and measure. */
  observations: ObservationView[]
  facts: WorkFacts
  /** As written, with their roles; the source of all of them. */
  places: Fact<PlaceView[]>
}
