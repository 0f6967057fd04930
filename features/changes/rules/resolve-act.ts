import { sourceKindOfDocument } from '@/features/documents/rules/source-kind'
import { isStageOf, ordinalOf } from '@/features/stages/rules/paths'
import { workField } from '@/features/works/rules/fields'
import type { ActPayload } from '../types'
import type { KnownWork } from './context'
import { fold } from './fold'
import { firstDay } from './order'
import { finding, organizationNamed } from './paper'
import type { Input, Resolver } from './resolver'

export type ActInput = Omit<Input<'ACT'>, 'type' | 'work' | 'version'>

/** An act in the ledger's terms: its date (default the paper's), the paper as judged, only the values that it may carry. */
export function resolveAct(
  resolver: Resolver,
  input: ActInput,
  work: KnownWork,
  path: string,
): ActPayload | null {
  const { paper, context, drafts } = resolver
  const { act } = input
  const effectiveOn = input.effectiveOn !== undefined ? input.effectiveOn : (paper?.document.date ?? null)
  const refuse = (key: string, rule: string) => {
    drafts.findings.push(finding(key ? `${path}.${key}` : path, rule, 'REFUSE', { act }))
    return null
  }
  if (effectiveOn === null && act !== 'STATE_RECORDED') return refuse('effectiveOn', 'act.no-effective-date')
  if (firstDay(effectiveOn) > context.today) return refuse('effectiveOn', 'act.future')
  const payload: ActPayload = { act, effectiveOn, paper: paper?.facts ?? null }
  if (input.fulfils !== undefined) payload.fulfils = input.fulfils

  if (act === 'STATE_RECORDED') {
    if (input.stage === undefined && input.condition === undefined) return refuse('stage', 'state.nothing')
    if (input.stage !== undefined && !isStageOf(work.kind, input.stage))
      return refuse('stage', 'state.other-path')
    if (input.stage !== undefined) payload.stage = input.stage
    if (input.condition !== undefined) payload.condition = input.condition
    payload.sourceKind =
      input.sourceKind ?? (paper ? sourceKindOfDocument(paper.document.type) : 'OFFICE_LIST')
    return payload
  }
  if (act === 'EVIDENCE_ADDED') {
    const target = input.evidenceFor ?? stateRecorded(work, input.stage)
    if (!target) return refuse('stage', 'evidence.no-state')
    return { ...payload, evidenceFor: target }
  }
  if (paper && sourceKindOfDocument(paper.document.type) !== 'OFFICIAL') {
    drafts.findings.push(finding(path, 'act.unofficial-document', 'WARN', { act }))
  }
  return addValues(resolver, input, work, payload, path)
}

function addValues(
  { context, drafts }: Resolver,
  input: ActInput,
  work: KnownWork,
  payload: ActPayload,
  path: string,
): ActPayload | null {
  const missing = (key: string) => {
    drafts.findings.push(finding(`${path}.${key}`, 'input.missing', 'REFUSE', { key }))
    return null
  }
  switch (input.act) {
    case 'CAPACITY_ADJUSTED': {
      const key = work.kind === 'SUBSTATION' ? 'capacityMva' : 'capacityMw'
      const value = input[key]
      if (value === undefined) return missing(key)
      if (workField(key)?.kinds.includes(work.kind)) return { ...payload, fields: { [key]: value } }
      drafts.findings.push(finding(`${path}.${key}`, 'field.kind', 'REFUSE', { field: key, kind: work.kind }))
      return null
    }
    case 'INVESTOR_CHANGED': {
      if (!input.investor) return missing('investor')
      const { id } = organizationNamed(input.investor, `${path}.investor`, context, drafts)
      return { ...payload, investorId: id }
    }
    case 'HANDED_OVER':
      return input.holder ? { ...payload, holder: input.holder } : missing('holder')
    case 'RETURNED':
      return input.holder ? { ...payload, holder: input.holder } : payload
    case 'EXTENDED':
      return input.until ? { ...payload, until: input.until } : missing('until')
    default:
      return payload
  }
}

/** The recorded state that a paper can prove: the latest stay of that stage (or the newest) that no act opened. */
function stateRecorded(work: KnownWork, stage: string | undefined): string | undefined {
  if (stage !== undefined && !isStageOf(work.kind, stage)) return undefined
  const stays = fold(work.history)?.state.stays ?? []
  const recorded = new Set(work.history.flatMap((c) => (isRecordedState(c) ? [c.id] : [])))
  return stays.findLast(
    (stay) => recorded.has(stay.changeId) && (stage === undefined || stay.stage === ordinalOf(stage)),
  )?.changeId
}

function isRecordedState(change: KnownWork['history'][number]): boolean {
  const content = change.type === 'REPLACE' ? change.payload : change
  return content.type === 'ACT' && content.payload.act === 'STATE_RECORDED'
}
