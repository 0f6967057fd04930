import type {
  ActCode,
  Condition,
  ExpectedActState,
  Holder,
  SourceKind,
  WorkKind,
} from '@/features/stages/types'
import type { FactSource, FieldValues, HolderSpan, LinkKind, PlanRow, WorkPlace } from '../types'
import type { DeskState } from './desk'

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
  /** Opaque id of the account that drafts it; null: nobody was named. */
  drafterId: string | null
}

export type Listing = { listingId: string; changeId: string; documentId: string } & PlanRow

export type Link = { linkId: string; kind: LinkKind; toWorkId: string }

/** What the accepted changes of one work come to. */
export type WorkState = DeskState & {
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
