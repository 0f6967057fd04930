import type { ActCode, Condition, SourceKind, StageCode, WorkKind } from '@/features/stages/types'

/** A work as the form needs it: to name it, to offer the acts that fit, to send its version along. */
export type RecordWork = {
  slug: string
  name: string
  /** "Thủy điện Nậm Voi": with the kind and the voltage. */
  title: string
  kind: WorkKind
  stage: StageCode | null
  condition: Condition
  /** What its stage rests on: the ring is hollow where that is no official paper. */
  sourceKind: SourceKind | null
  version: number
}

/** A recorded state that a paper can prove, for EVIDENCE_ADDED. */
export type RecordedState = { stage: StageCode; entered: string | null }

/** An act that the office still waits for: its month as `2020-05`. */
export type PromisedAct = { id: string; act: ActCode; month: string }
