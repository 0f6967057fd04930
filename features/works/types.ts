import type {
  ActCode,
  Condition,
  ExpectedActState,
  Holder,
  SourceKind,
  WorkKind,
} from '@/features/stages/types'

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

export type Stay = {
  stage: number
  /** The change that opened it. */
  changeId: string
  /** Partial dates, null when unknown. */
  entered: string | null
  left: string | null
  sourceKind: SourceKind
  documentId: string | null
  receivedOn: string | null
  holders: HolderSpan[]
}

export type ExpectedActItem = {
  id: string
  act: ActCode
  month: string
  state: ExpectedActState
  doneById: string | null
  carriedFromId: string | null
}

export type Listing = {
  listingId: string
  changeId: string
  documentId: string
  annex: string | null
  row: string | null
  nameInPlan: string
  period: string | null
  capacityMw: number | null
  capacityMva: number | null
  circuits: number | null
  lengthKm: number | null
  lengthInProvinceKm: number | null
  note: string | null
}

export type Link = { linkId: string; kind: LinkKind; toWorkId: string }

/** Values of fields by key (features/works/rules/fields.ts); absent or null: unknown. */
export type FieldValues = Record<string, number | string | null>

/** What the accepted changes of one work come to. */
export type WorkState = {
  id: string
  slug: string
  kind: WorkKind
  name: string
  aliases: string[]
  places: WorkPlace[]
  investorId: string | null
  fields: FieldValues
  facts: Record<string, FactSource>
  stage: number | null
  condition: Condition
  /** The change that set the condition last; null while it never changed. */
  conditionChangeId: string | null
  stays: Stay[]
  holder: Holder
  expectedActs: ExpectedActItem[]
  listings: Listing[]
  links: Link[]
  isVoid: boolean
}
