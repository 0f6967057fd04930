import type { ActCode, Condition, WorkKind } from '../types'
import { phaseOf } from './paths'
import { ACT_CONDITION } from './targets'

/** Say nothing about a stop: they write down what is known, they are no paper that lets a work go on. */
const RECORDS: readonly ActCode[] = ['STATE_RECORDED', 'EVIDENCE_ADDED']

/**
 * The condition of a work after an act. No stop is for ever: RESUMED, RESUBMITTED, PLAN_APPROVED, INVESTMENT_APPROVED
 * and a later act of the same step reopen.
 * @param ordinalBefore the stage at which the work was stopped; null: unknown.
 * @param targetOrdinal the stage that the act leads to; null: it moves nothing.
 */
export function conditionAfter(
  current: Condition,
  act: ActCode,
  ordinalBefore: number | null,
  targetOrdinal: number | null,
  kind: WorkKind,
): Condition {
  const set = ACT_CONDITION[act]
  if (set) return set
  if (current === 'ACTIVE' || RECORDS.includes(act)) return current
  if (ordinalBefore === null || targetOrdinal === null) return current
  return isSameStep(current, ordinalBefore, targetOrdinal, kind) ? 'ACTIVE' : current
}

/**
 * Same step: the act leads into the phase in which the work was stopped. What was refused or sent back is also over
 * when the very next stage is granted after all (a refused proposal H0, then the survey permission H1).
 */
export function isSameStep(current: Condition, stoppedAt: number, target: number, kind: WorkKind): boolean {
  if (phaseOf(kind, target) === phaseOf(kind, stoppedAt)) return true
  return (current === 'REFUSED' || current === 'RETURNED') && target === stoppedAt + 1
}
