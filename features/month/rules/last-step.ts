import { type LiveChange, liveOf } from '@/features/changes/rules/live'

export type LastStep = { changeId: string; on: string | null }

/**
 * The last change that still counts and that made an expected act what it is: a state that was set, carrying over,
 * dropping, or its creation. What an act did to it is told by the act. null: the work knows no such expected act.
 * `live`: the changes of its work in the ledger's order.
 */
export function lastStep(live: readonly LiveChange[], expectedId: string): LastStep | null {
  let last: LastStep | null = null
  for (const { id, originId, payload } of liveOf(live, 'EXPECTED_ACT')) {
    const isOwn = originId === expectedId
    if (!isOwn && !(payload.op !== 'CREATE' && payload.expectedId === expectedId)) continue
    last = { changeId: id, on: payload.op === 'CREATE' ? null : payload.on }
  }
  return last
}
