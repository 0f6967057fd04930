import type { Condition, StageCode, WorkKind } from '@/features/stages/types'

/** A work as the form needs it: to name it, to offer the acts that fit, to send its version along. */
export type RecordWork = {
  slug: string
  name: string
  /** "Thủy điện Nậm Voi": with the kind and the voltage. */
  title: string
  kind: WorkKind
  stage: StageCode | null
  condition: Condition
  version: number
}

/** A recorded state that a paper can prove, for EVIDENCE_ADDED. */
export type RecordedState = { stage: StageCode; entered: string | null }
