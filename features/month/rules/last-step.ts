import { type LiveChange, liveOf } from '@/features/changes/rules/live'
import type { ExpectedActState } from '@/features/stages/types'

/** `on`: ISO day since which it stands in its state; null where no step was ever recorded. */
export type LastStep = {
  /** The last change that still counts and says something of it: what a correction would mend. */
  changeId: string
  on: string | null
}

/**
 * For each expected act of a work, by its id, what made it what it is now. What an act did to it is told by the act.
 * Naming another drafter is no new state, and what is carried over goes on counting where it stood.
 * `live`: the changes of the work in the ledger's order.
 */
export function lastSteps(live: readonly LiveChange[]): Map<string, LastStep> {
  const steps = new Map<string, LastStep & { state: ExpectedActState }>()
  for (const { id, originId, payload } of liveOf(live, 'EXPECTED_ACT')) {
    if (payload.op === 'CREATE') {
      steps.set(originId, { changeId: id, on: null, state: 'NOT_STARTED' })
      continue
    }
    const before = steps.get(payload.expectedId)
    if (!before) continue
    if (payload.op === 'SLIP') steps.set(originId, { ...before, changeId: id })
    const state = payload.op === 'DRAFTING' ? payload.state : payload.op === 'SLIP' ? 'SLIPPED' : 'CANCELLED'
    steps.set(payload.expectedId, {
      changeId: id,
      state,
      on: state === before.state ? before.on : payload.on,
    })
  }
  return steps
}
