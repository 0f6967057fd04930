import { nextActs } from '@/features/stages/rules/lookup'
import { ordinalOf } from '@/features/stages/rules/paths'
import type { ActCode, Condition, StageCode, WorkKind } from '@/features/stages/types'

type Work = { kind: WorkKind; stage: StageCode | null; condition: Condition }

/**
 * The act that a paper for this work most likely holds: the only one that the office waits for, where it also fits the
 * stage and the condition. Where two are awaited, or none, nobody can say, and the officer chooses.
 * @param promised open expected acts  @param today ISO day
 */
export function presumedAct(
  { kind, stage, condition }: Work,
  promised: readonly { act: ActCode }[],
  today: string,
): ActCode | null {
  const acts = new Set(promised.map(({ act }) => act))
  const [only] = acts
  if (!only || acts.size > 1) return null
  const { now } = nextActs(kind, stage && ordinalOf(stage), condition, today)
  return now.includes(only) ? only : null
}
