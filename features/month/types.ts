import type { ActCode, Condition, ExpectedActState, SourceKind, StageCode } from '@/features/stages/types'
import type { Commune, DocumentRef, WorkName } from '@/features/works/types'

/** A work as a plan names it; with its version, so that what is done in the plan meets no newer state unseen. */
export type PlanWork = WorkName & {
  communes: Commune[]
  stage: StageCode | null
  condition: Condition
  sourceKind: SourceKind | null
  version: number
}

/** One act that is expected of one work in a month. Months as `2020-05`. */
export type PlanItem = {
  id: string
  act: ActCode
  month: string
  state: ExpectedActState
  work: PlanWork
  /** Who drafts it; `name` null: an account that is no longer known. null: nobody was named. */
  drafter: { id: string; name: string | null } | null
  /** ISO day since which it stands so; null where no step was ever recorded. */
  since: string | null
  /** The change that made it what it is now: what a correction would mend. */
  changeId: string
  /** The paper of a done act; null: not done, or recorded without one. */
  document: DocumentRef | null
  /** When the act took effect (partial date); null: not done. */
  doneOn: string | null
  /** The month from which it was carried over, and the one to which. */
  carriedFrom: string | null
  carriedTo: string | null
}

/** How many acts are or were expected in a month and stand so. */
export type MonthCount = { month: string; state: ExpectedActState; count: number }

/** A month that has a plan, and how far it got; what was dropped is not counted. */
export type PlannedMonth = { month: string; total: number; done: number; open: number }

export type StateCounts = Record<ExpectedActState, number>

/** The acts of one kind in a plan. */
export type PlanGroup = { act: ActCode; items: PlanItem[]; counts: StateCounts }

/** Someone who may draft: an account with the right to propose. */
export type Drafter = { id: string; name: string }
