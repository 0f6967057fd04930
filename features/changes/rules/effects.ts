import { skippedStages } from '@/features/stages/rules/lookup'
import { phaseOf, stageCode } from '@/features/stages/rules/paths'
import type { Condition, ExpectedActState, Holder, Phase, StageCode } from '@/features/stages/types'
import type { WorkState } from '@/features/works/types'
import type { KnownWork } from './context'

export type EffectState = {
  stage: StageCode | null
  phase: Phase | null
  condition: Condition
  stageSince: string | null
  holder: Holder
}

/** What a set would change on one work: the live line of the form says it in words. */
export type Effect = {
  work: string
  name: string
  created: boolean
  before: EffectState | null
  after: EffectState
  moved: boolean
  /** Stages passed over by the move: they will read "không ghi nhận". */
  skipped: StageCode[]
  fields: Record<string, { before: number | string | null; after: number | string | null }>
  expectedActs: {
    act: string
    month: string
    before: ExpectedActState | null
    after: ExpectedActState | null
  }[]
}

export function effectOf(work: KnownWork, before: WorkState | null, after: WorkState): Effect {
  const from = before && stateOf(before)
  const to = stateOf(after)
  return {
    work: after.slug,
    name: after.name || work.name,
    created: before === null,
    before: from,
    after: to,
    moved: from?.stage !== to.stage || from?.condition !== to.condition,
    skipped: skippedStages(before?.stage ?? null, after.stage).map((n) => stageCode(after.kind, n)),
    fields: changedFields(before, after),
    expectedActs: changedExpectedActs(before, after),
  }
}

function stateOf(state: WorkState): EffectState {
  const { kind, stage, condition, holder } = state
  return {
    stage: stage === null ? null : stageCode(kind, stage),
    phase: stage === null ? null : phaseOf(kind, stage),
    condition,
    stageSince: state.stays.at(-1)?.entered ?? null,
    holder,
  }
}

function changedFields(before: WorkState | null, after: WorkState): Effect['fields'] {
  const keys = new Set([...Object.keys(before?.fields ?? {}), ...Object.keys(after.fields)])
  const changed: Effect['fields'] = {}
  for (const key of keys) {
    const [old, now] = [before?.fields[key] ?? null, after.fields[key] ?? null]
    if (old !== now) changed[key] = { before: old, after: now }
  }
  return changed
}

function changedExpectedActs(before: WorkState | null, after: WorkState): Effect['expectedActs'] {
  const old = new Map(before?.expectedActs.map((item) => [item.id, item]))
  const now = new Map(after.expectedActs.map((item) => [item.id, item]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)]
    const item = is ?? was
    if (!item || was?.state === is?.state) return []
    return [{ act: item.act, month: item.month, before: was?.state ?? null, after: is?.state ?? null }]
  })
}
