import { isOpen } from '@/features/stages/rules/expected'
import type { ExpectedActItem } from '@/features/works/rules/state'
import { firstDayOfMonth } from '@/lib/dates/partial'
import type { FoldProblem } from '../types'
import { type LiveChange, type LiveOf, liveOf } from './live'
import { compareEvents, firstDay } from './order'
import { refuse, warn } from './problem'

/** When an expected act began to be drafted, went for signature, was closed: what its holder follows from. */
export type ExpectedStep = { expectedId: string; on: string; state: ExpectedActItem['state'] }

export type ExpectedState = { items: ExpectedActItem[]; steps: ExpectedStep[]; problems: FoldProblem[] }

/**
 * Expected acts and what became of them. One is done by an act of the same kind, effective on or after the first
 * day of its month, the oldest open one first; it stays open even where a later state is known.
 */
export function foldExpected(live: readonly LiveChange[], effectiveAt: string | null): ExpectedState {
  const state: ExpectedState = { items: [], steps: [], problems: [] }
  for (const change of liveOf(live, 'EXPECTED_ACT')) {
    if (change.payload.op !== 'CREATE' && effectiveAt && change.payload.on > effectiveAt) continue
    apply(state, change)
  }
  const acts = liveOf(live, 'ACT')
    .map((change) => ({
      change,
      effectiveOn: change.payload.effectiveOn,
      isRecordedState: false,
      seq: change.seq,
      position: change.position,
    }))
    .sort(compareEvents)
    .filter(({ effectiveOn }) => !effectiveAt || firstDay(effectiveOn) <= effectiveAt)
    .map(({ change }) => change)
  // Papers that name their promise come first: an earlier one that is recorded late must not take it from them.
  for (const change of acts) if (change.payload.fulfils) fulfil(state, change)
  for (const change of acts) if (!change.payload.fulfils) fulfil(state, change)
  return state
}

function apply(state: ExpectedState, change: LiveOf<'EXPECTED_ACT'>): void {
  const { payload } = change
  if (payload.op === 'CREATE') {
    const { act, month, drafterId = null } = payload
    if (state.items.some((known) => known.act === act && known.month === month && isOpen(known))) {
      state.problems.push(warn(change.id, 'expected.twice', { month }))
    }
    state.items.push({
      id: change.originId,
      act,
      month,
      state: 'NOT_STARTED',
      doneById: null,
      carriedFromId: null,
      drafterId,
    })
    return
  }
  const item = state.items.find((candidate) => candidate.id === payload.expectedId)
  if (!item || !isOpen(item)) {
    state.problems.push(refuse(change.id, 'expected.not-open'))
    return
  }
  if (payload.op === 'SLIP') {
    if (payload.toMonth <= item.month) {
      state.problems.push(refuse(change.id, 'expected.slip-backwards'))
      return
    }
    // Carrying over keeps the trace: the old promise is closed as slipped, the new one names it.
    state.items.push({ ...item, id: change.originId, month: payload.toMonth, carriedFromId: item.id })
    state.steps.push({ expectedId: change.originId, on: payload.on, state: item.state })
    item.state = 'SLIPPED'
  } else {
    item.state = payload.op === 'CANCEL' ? 'CANCELLED' : payload.state
    if (payload.op === 'DRAFTING') item.drafterId = payload.drafterId ?? item.drafterId
  }
  state.steps.push({ expectedId: item.id, on: payload.on, state: item.state })
}

function fulfil(state: ExpectedState, change: LiveOf<'ACT'>): void {
  const { act, effectiveOn, fulfils } = change.payload
  if (act === 'STATE_RECORDED' || act === 'EVIDENCE_ADDED' || fulfils === null) return
  const on = firstDay(effectiveOn)
  const open = state.items
    .filter((item) => item.act === act && isOpen(item))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  const item = fulfils ? open.find((o) => o.id === fulfils) : open.find((o) => firstDayOfMonth(o.month) <= on)
  if (item) {
    item.state = 'DONE'
    item.doneById = change.id
    state.steps.push({ expectedId: item.id, on, state: 'DONE' })
  } else if (fulfils) {
    state.problems.push(refuse(change.id, 'expected.not-open'))
  } else if (open[0]) {
    // The paper is older than the month it was promised for: the officer says whether it is the one that was meant.
    state.problems.push(
      warn(change.id, 'expected.earlier-than-month', { month: open[0].month, expectedId: open[0].id }),
    )
  }
}
