import type { Condition, Holder, Phase, SourceKind, StageCode, WorkKind } from '@/features/stages/types'
import type { KindSum, UnitRef, WorkItem, WorkList, WorkName } from '../types'

/** What lists of works are asked for, and the forms in which they are shown and kept. */

export const WORK_SORTS = [
  'name',
  '-name',
  'stage',
  '-stage',
  'since',
  '-since',
  'capacity',
  '-capacity',
] as const
export type WorkSort = (typeof WORK_SORTS)[number]

/** A stage to ask for; UNKNOWN: works whose stage nobody has recorded. */
export type StageAsked = StageCode | 'UNKNOWN'

/**
 * How large a work is by its class. Hydropower: small ≤ 30 MW (TT 43/2012/TT-BCT Điều 2), above that the annexes of
 * QĐ 768/QĐ-TTg set those below 50 MW apart. Lines and substations: by voltage. UNKNOWN: the figure is not recorded.
 */
export const SIZE_CLASSES = [
  'SMALL',
  'MEDIUM',
  'LARGE',
  'BELOW_110KV',
  '110KV',
  '220KV',
  '500KV',
  'UNKNOWN',
] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** What a list is asked for. An empty array asks for nothing in particular; several values mean any of them. */
export type WorkFilter = {
  q: string | null
  kind: WorkKind[]
  phase: Phase[]
  stage: StageAsked[]
  condition: Condition[]
  /** As asked: `era:code`, a code of today, or a name (features/places/rules/resolve.ts). */
  unit: string[]
  /** Investors: name, alias or id; `none`: no investor is recorded. */
  organization: string[]
  holder: Holder[]
  /** A partial date: at the present stage since its last day or longer. */
  waitingSince: string | null
  /** Plans that name the work: symbol or id of the paper; `none`: no plan names it. */
  listing: string[]
  size: SizeClass[]
  sourceKind: SourceKind[]
  /** null: by name. */
  sort: WorkSort | null
  /** 1…500 */
  limit: number
  offset: number
}

/** How the columns of a board are cut: by phase or by stage. */
export const BOARD_COLUMNS = ['phases', 'stages'] as const
export type BoardColumns = (typeof BOARD_COLUMNS)[number]

/** A column of the board: its works, the first of them (as many as a column shows), and how much all of them are. */
export type BoardColumn = {
  /** null: works whose stage nobody has recorded. */
  phase: Phase | null
  /** null: a column of a phase, or of works whose stage nobody has recorded. */
  stage: StageCode | null
  sum: KindSum
  items: WorkItem[]
}

/** The works of one kind along its path. */
export type WorkBoard = {
  kind: WorkKind
  sum: KindSum
  unitMatched: UnitRef[]
  columns: BoardColumn[]
}

/** What a list shows. `near`: where a search found nothing, the works that may have been meant. */
export type FoundWorks = { list: WorkList; near: WorkName[] }

/** A plan whose annex names works, to choose from. */
export type PlanChoice = { symbol: string; date: string | null }

/** A list of works under a name. `query`: its address without the path. */
export type SavedView = {
  id: string
  name: string
  query: string
  shared: boolean
  /** Kept by who asks: theirs to change. */
  own: boolean
  ownerName: string
}

/** A row of the sheet. */
export type SheetWork = WorkItem & { investor: string | null }
