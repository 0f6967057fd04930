import { unitByKey } from '@/features/places/rules/resolve'
import { skippedStages } from '@/features/stages/rules/lookup'
import { phaseOf, stageCode } from '@/features/stages/rules/paths'
import type { Condition, ExpectedActState, Holder, Phase, StageCode } from '@/features/stages/types'
import type { WorkState } from '@/features/works/rules/state'
import type { KnownWork } from './context'
import { type DeskEffect, deskEffects } from './effects-desk'

export type EffectState = {
  stage: StageCode | null
  phase: Phase | null
  condition: Condition
  stageSince: string | null
  holder: Holder
}

type Said = number | string | null

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
  /** Figures and words by their key, and as words the name, other names, places and investor. */
  fields: Record<string, { before: Said; after: Said }>
  expectedActs: {
    act: string
    month: string
    before: ExpectedActState | null
    after: ExpectedActState | null
  }[]
  desk: DeskEffect[]
}

/** @param investorName of a known organization or one that the set brings with it; null: no such one */
export function effectOf(
  work: KnownWork,
  before: WorkState | null,
  after: WorkState,
  investorName: (id: string) => string | null,
): Effect {
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
    fields: changedFields(before && sayings(before, investorName), sayings(after, investorName)),
    expectedActs: changedExpectedActs(before, after),
    desk: deskEffects(before, after),
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

/** All that is said of a work, so that any two states can be compared. */
function sayings(state: WorkState, investorName: (id: string) => string | null): Record<string, Said> {
  const { name, aliases, places, investorId, fields } = state
  const spelt = places.map(({ era, code, asWritten }) => asWritten ?? unitByKey(era, code)?.name ?? code)
  return {
    name,
    aliases: aliases.join('; ') || null,
    places: spelt.join('; ') || null,
    investor: investorId && investorName(investorId),
    ...fields,
  }
}

function changedFields(before: Record<string, Said> | null, after: Record<string, Said>): Effect['fields'] {
  const changed: Effect['fields'] = {}
  for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after)])) {
    const [old, now] = [before?.[key] ?? null, after[key] ?? null]
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
