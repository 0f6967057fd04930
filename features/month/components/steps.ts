import type { StepKind } from '../rules/requests'

/** In the order in which they are offered. */
export const STEP_KINDS: readonly StepKind[] = [
  'DRAFTING',
  'SENT_FOR_SIGNATURE',
  'NOT_STARTED',
  'DRAFTER',
  'SLIP',
  'CANCEL',
]
