import { sourceKindOfDocument } from '@/features/documents/rules/source-kind'
import { conditionAfter } from '@/features/stages/rules/conditions'
import { judgeAct } from '@/features/stages/rules/judge'
import { targetOf } from '@/features/stages/rules/lookup'
import { isStageOf, ordinalOf, stageCode, stageRow } from '@/features/stages/rules/paths'
import {
  type Authority,
  type Condition,
  HOLDERS,
  type Holder,
  type SourceKind,
  type WorkKind,
} from '@/features/stages/types'
import type { Stay } from '@/features/works/rules/state'
import { parsePartialDate } from '@/lib/dates/partial'
import type { ActPayload, FoldProblem, PaperFacts } from '../types'
import { type LiveChange, type LiveOf, liveOf } from './live'
import { compareEvents, firstDay, type Ordered } from './order'
import { refuse, warn } from './problem'

export type OpenStay = Omit<Stay, 'left' | 'holders'>
export type Handover = { on: string; holder: Holder }

export type StageState = {
  stage: number | null
  condition: Condition
  conditionChangeId: string | null
  /** Who sent the dossier back, until it is resubmitted. */
  returnedBy: Holder | null
  stays: OpenStay[]
  handovers: Handover[]
  problems: FoldProblem[]
}

type Event = Ordered & {
  change: LiveOf<'ACT'> | LiveOf<'LISTING'>
  documentId: string | null
  sourceKind: SourceKind
  /** The change that put its paper and date on a recorded state. */
  provedBy: string | null
}

/**
 * Stage, condition and stays from the acts and listings of a work. Acts move forward only; a later-dated act of a
 * lower stage is recorded, warns and moves nothing; only STATE_RECORDED lowers a stage (house.md, "Order").
 */
export function foldStages(
  live: readonly LiveChange[],
  kind: WorkKind,
  originOf: (id: string) => string | undefined,
  effectiveAt: string | null,
): StageState {
  const state: StageState = {
    stage: null,
    condition: 'ACTIVE',
    conditionChangeId: null,
    returnedBy: null,
    stays: [],
    handovers: [],
    problems: [],
  }
  const events = eventsOf(live, originOf, state.problems)
  for (const event of events) {
    if (effectiveAt && firstDay(event.effectiveOn) > effectiveAt) continue
    if (event.change.type === 'LISTING') list(state, event, kind)
    else if (event.change.payload.act === 'STATE_RECORDED')
      recordState(state, event, event.change.payload, kind)
    else act(state, event, event.change, kind)
  }
  return state
}

function eventsOf(
  live: readonly LiveChange[],
  originOf: (id: string) => string | undefined,
  problems: FoldProblem[],
) {
  const acts = liveOf(live, 'ACT')
  const evidence = evidenceByState(acts, originOf, problems)
  const events: Event[] = acts.map((change) => {
    const proof = change.payload.act === 'STATE_RECORDED' ? evidence.get(change.originId) : undefined
    return {
      change,
      effectiveOn: proof ? proof.payload.effectiveOn : change.payload.effectiveOn,
      isRecordedState: change.payload.act === 'STATE_RECORDED',
      seq: change.seq,
      position: change.position,
      documentId: proof ? proof.documentId : change.documentId,
      sourceKind: proof ? sourceKindOf(proof.payload.paper) : (change.payload.sourceKind ?? 'OFFICIAL'),
      provedBy: proof?.id ?? null,
    }
  })
  for (const change of liveOf(live, 'LISTING')) {
    const { seq, position, documentId } = change
    const effectiveOn = change.payload.listedOn
    const sourceKind = sourceKindOf(change.payload.paper)
    const at = { effectiveOn, isRecordedState: false, seq, position }
    events.push({ change, ...at, documentId, sourceKind, provedBy: null })
  }
  return events.sort(compareEvents)
}

/** An article that is brought as evidence is an article still. */
const sourceKindOf = (paper: PaperFacts | null): SourceKind =>
  paper ? sourceKindOfDocument(paper.type) : 'OFFICIAL'

/** EVIDENCE_ADDED puts the paper and the exact date on a recorded state, and makes no second stay. */
function evidenceByState(
  acts: readonly LiveOf<'ACT'>[],
  originOf: (id: string) => string | undefined,
  problems: FoldProblem[],
): Map<string, LiveOf<'ACT'>> {
  const byState = new Map<string, LiveOf<'ACT'>>()
  const states = new Set(acts.filter((a) => a.payload.act === 'STATE_RECORDED').map((a) => a.originId))
  for (const change of acts) {
    if (change.payload.act !== 'EVIDENCE_ADDED') continue
    const target = change.payload.evidenceFor ? originOf(change.payload.evidenceFor) : undefined
    if (target && states.has(target)) byState.set(target, change)
    else problems.push(refuse(change.id, 'evidence.no-state'))
  }
  return byState
}

function list(state: StageState, event: Event, kind: WorkKind): void {
  // Being in the plan is a milestone for lines and substations; a listing that comes later moves nothing.
  // Hydropower goes to H6 by PLAN_APPROVED, never by a listing alone.
  if (kind !== 'HYDROPOWER' && (state.stage === null || state.stage === 0)) enter(state, event, 1, null)
}

function recordState(state: StageState, event: Event, payload: ActPayload, kind: WorkKind): void {
  if (payload.stage && !isStageOf(kind, payload.stage)) {
    state.problems.push(refuse(event.change.id, 'state.other-path'))
    return
  }
  const stage = payload.stage ? ordinalOf(payload.stage) : null
  if (stage !== null && stage !== state.stage) {
    // Who records a lower state means it; who only finds its paper may not know that its date comes after a later step.
    if (event.provedBy && state.stage !== null && stage < state.stage) {
      state.problems.push(lowerStage(event.provedBy, state.stage, stage))
    }
    enter(state, event, stage, null)
  }
  if (payload.condition) setCondition(state, payload.condition, event.change.id)
}

function act(state: StageState, event: Event, change: LiveOf<'ACT'>, kind: WorkKind): void {
  const { payload } = change
  const by = payload.paper?.by ?? null
  judge(state, change, kind)
  const target = targetOf(payload.act, kind, by).to
  const before = state.stage
  if (target !== null && (before === null || target > before)) enter(state, event, target, payload.paper)
  else if (target !== null && before !== null && target < before && !isMilestone(payload.act, kind)) {
    state.problems.push(lowerStage(change.id, before, target))
  }
  const on = firstDay(payload.effectiveOn)
  if (payload.holder) state.handovers.push({ on, holder: payload.holder })
  if (payload.act === 'RETURNED') state.returnedBy = by && isHolder(by) ? by : defaultHolder(state, kind)
  if (payload.act === 'RESUBMITTED' && state.condition === 'RETURNED' && state.returnedBy)
    state.handovers.push({ on, holder: state.returnedBy })
  const condition = conditionAfter(state.condition, payload.act, before, target, kind)
  if (condition !== state.condition) setCondition(state, condition, change.id)
}

const isHolder = (by: Authority): by is Authority & Holder => (HOLDERS as readonly string[]).includes(by)

/** Where a dossier lies by its stage: with whom it was if nobody knows who sent it back. */
const defaultHolder = ({ stage }: StageState, kind: WorkKind): Holder | null =>
  stage === null ? null : stageRow(stageCode(kind, stage)).holder

/** The rules in force on the document's date judge; where it has none, those on the day of the act. */
function judge(state: StageState, change: LiveOf<'ACT'>, kind: WorkKind): void {
  const { payload } = change
  const date = parsePartialDate(payload.paper?.date ?? payload.effectiveOn ?? '')
  const findings = judgeAct({
    act: payload.act,
    kind,
    by: payload.paper?.by ?? null,
    documentType: payload.paper?.type ?? null,
    documentDate: date?.from ?? null,
    documentDateTo: date?.to ?? null,
    hasDocument: payload.paper !== null,
    fromOrdinal: state.stage,
    condition: state.condition,
  })
  for (const finding of findings) state.problems.push({ ...finding, changeId: change.id })
}

/** Being in the plan is no step of a line's or substation's path: a decision that comes late is not out of order. */
const isMilestone = (act: ActPayload['act'], kind: WorkKind) =>
  act === 'PLAN_APPROVED' && kind !== 'HYDROPOWER'

function enter(state: StageState, event: Event, stage: number, paper: PaperFacts | null): void {
  state.stage = stage
  state.stays.push({
    stage,
    changeId: event.change.id,
    entered: event.effectiveOn,
    sourceKind: event.sourceKind,
    documentId: event.documentId,
    receivedOn: paper?.receivedOn ?? null,
  })
}

function setCondition(state: StageState, condition: Condition, changeId: string): void {
  state.condition = condition
  state.conditionChangeId = changeId
}

const lowerStage = (changeId: string, from: number, to: number): FoldProblem =>
  warn(changeId, 'act.lower-stage', { from, to })
