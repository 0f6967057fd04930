import { appliesTo, nextActs } from '@/features/stages/rules/lookup'
import { ordinalOf } from '@/features/stages/rules/paths'
import type { ActCode, Condition, StageCode, WorkKind } from '@/features/stages/types'
import { ACT_CODES } from '@/features/stages/types'
import { firstDayOfMonth } from '@/lib/dates/partial'

type Standing = { kind: WorkKind; stage: StageCode | null; condition: Condition }

/** They write down what is known already: no paper to come does that (as the check says). */
const NEVER_EXPECTED: ReadonlySet<ActCode> = new Set(['STATE_RECORDED', 'EVIDENCE_ADDED'])

/**
 * The acts that can be expected of all these works in a month: first those that fit where each of them stands, by the
 * law of the month's first day, nearest first; then all others that mean anything for their kinds.
 */
export function offeredActs(
  works: readonly Standing[],
  month: string,
): { now: ActCode[]; others: ActCode[] } {
  const [first, ...rest] = works.map(({ kind, stage, condition }) =>
    nextActs(kind, stage && ordinalOf(stage), condition, firstDayOfMonth(month)),
  )
  const possible = ACT_CODES.filter(
    (act) => !NEVER_EXPECTED.has(act) && works.every(({ kind }) => appliesTo(act, kind)),
  )
  const now = (first?.now ?? []).filter(
    (act) => possible.includes(act) && rest.every((other) => other.now.includes(act)),
  )
  return { now, others: possible.filter((act) => !now.includes(act)) }
}
