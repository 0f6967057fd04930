import type { SourceKind, WorkKind } from '@/features/stages/types'

/** What the desk keeps of a work beside its acts: what stands in its way, whom one spoke to, what was reported. */
export const DIFFICULTY_CLASSES = [
  'PLANNING',
  'INVESTMENT_PROCEDURE',
  'LAND',
  'FOREST',
  'ENVIRONMENT',
  'CAPITAL',
  'CONNECTION',
  'CONSTRUCTION',
  'OTHER',
] as const
export type DifficultyClass = (typeof DIFFICULTY_CLASSES)[number]

export const FOLLOW_UP_MEANS = ['CALL', 'MEETING', 'URGE', 'SITE_VISIT', 'LETTER'] as const
export type FollowUpMeans = (typeof FOLLOW_UP_MEANS)[number]

/** Of a month: progress in %, money paid out so far in tỷ đồng, kWh produced within the month. */
export const MEASURES = ['PROGRESS_PERCENT', 'PAID_BN_VND', 'ENERGY_KWH'] as const
export type Measure = (typeof MEASURES)[number]

type MeasureRule = {
  /** Greatest value that can be meant; the least is 0. */
  max: number
  /** Counted from the beginning: a later month has no less. */
  isCumulative: boolean
  kinds: readonly WorkKind[]
}

const ALL: readonly WorkKind[] = ['HYDROPOWER', 'LINE', 'SUBSTATION']

export const MEASURE_RULES: Readonly<Record<Measure, MeasureRule>> = {
  PROGRESS_PERCENT: { max: 100, isCumulative: true, kinds: ALL },
  PAID_BN_VND: { max: 10_000_000, isCumulative: true, kinds: ALL },
  // All of Sơn La (2.400 MW) for 31 days: 1,8 tỷ kWh
  ENERGY_KWH: { max: 10_000_000_000, isCumulative: false, kinds: ['HYDROPOWER'] },
}

/** `id`: the change that raised it; `changeId`: what a correction names. Days are ISO. */
export type DifficultyItem = {
  id: string
  changeId: string
  class: DifficultyClass
  content: string
  proposal: string | null
  /** Who is to do what was proposed. */
  responsible: string | null
  dueOn: string | null
  raisedOn: string
  settledOn: string | null
  outcome: string | null
}

export type FollowUpItem = {
  id: string
  changeId: string
  on: string
  means: FollowUpMeans
  /** Whom one spoke to. */
  with: string | null
  content: string
}

/** `month`: '2025-03' */
export type ObservationItem = {
  month: string
  measure: Measure
  value: number
  sourceKind: SourceKind | null
  documentId: string | null
  changeId: string
}

export type DeskState = {
  difficulties: DifficultyItem[]
  followUps: FollowUpItem[]
  observations: ObservationItem[]
}

// ── What a reader sees ──

/** Who wrote it down (an opaque id; names are the loaders' business) and when (ISO, UTC). */
type Noted = { authorId: string; at: string; changeSeq: number }

export type DifficultyView = DifficultyItem & Noted
export type FollowUpView = FollowUpItem & Noted
