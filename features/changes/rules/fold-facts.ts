import type { FactSource, FieldValues, WorkPlace } from '@/features/works/types'
import type { FoldProblem, WorkSet } from '../types'
import type { LiveChange, LiveOf } from './live'
import { firstDay } from './order'
import { warn } from './problem'

export type FactState = {
  name: string
  aliases: string[]
  places: WorkPlace[]
  investorId: string | null
  fields: FieldValues
  facts: Record<string, FactSource>
}

/**
 * The values of a work: each is what the last change that set it says, in ledger order. An act that adjusts a
 * value does not override an act of a later date that was recorded before it (a late paper lands where it belongs).
 */
export function foldFacts(live: readonly LiveChange[]): FactState & { problems: FoldProblem[] } {
  const state: FactState = { name: '', aliases: [], places: [], investorId: null, fields: {}, facts: {} }
  const adjustedOn = new Map<string, string>()
  const problems: FoldProblem[] = []
  for (const change of live) {
    if (change.type === 'WORK_CREATE') {
      state.name = change.payload.name
      applySet(state, change, change.payload)
    } else if (change.type === 'WORK_EDIT') {
      applySet(state, change, change.payload)
    } else if (change.type === 'ACT') {
      if (!applyAct(state, change, adjustedOn)) problems.push(warn(change.id, 'fact.older-paper'))
    }
  }
  return { ...state, problems }
}

function applySet(state: FactState, change: LiveChange, set: WorkSet): void {
  const source = (key: string): FactSource => ({
    changeId: change.id,
    documentId: change.documentId,
    sourceKind: set.sourceKind,
    approximate: set.approximate?.includes(key) ?? false,
  })
  if (set.name !== undefined) state.name = set.name
  if (set.aliases !== undefined) state.aliases = set.aliases
  if (set.places !== undefined) {
    state.places = set.places
    state.facts.places = source('places')
  }
  if (set.investorId !== undefined) {
    state.investorId = set.investorId
    state.facts.investor = source('investor')
  }
  for (const [key, value] of Object.entries(set.fields ?? {})) {
    state.fields[key] = value
    state.facts[key] = source(key)
  }
}

/** False when the act is older than one that set the same value: it is recorded and sets nothing. */
function applyAct(state: FactState, change: LiveOf<'ACT'>, adjustedOn: Map<string, string>): boolean {
  const { payload } = change
  const values: [string, number | string | null][] = Object.entries(payload.fields ?? {})
  if (payload.investorId !== undefined) values.push(['investor', payload.investorId])
  let applied = true
  for (const [key, value] of values) {
    const on = firstDay(payload.effectiveOn)
    if ((adjustedOn.get(key) ?? '') > on) {
      applied = false
      continue
    }
    adjustedOn.set(key, on)
    if (key === 'investor') state.investorId = value as string
    else state.fields[key] = value
    state.facts[key] = {
      changeId: change.id,
      documentId: change.documentId,
      sourceKind: 'OFFICIAL',
      approximate: false,
    }
  }
  return applied
}
