import { sourceKindOfDocument } from '@/features/documents/rules/source-kind'
import type { WorkKind } from '@/features/stages/types'
import { MEASURE_RULES } from '@/features/works/rules/desk'
import type { DifficultyPayload, FollowUpPayload, ObservationPayload, WorkContent } from '../types'
import type { KnownWork } from './context'
import { finding } from './paper'
import type { Input, Resolver } from './resolver'

type DeskInput = Input<'DIFFICULTY' | 'FOLLOW_UP' | 'OBSERVATION'>
export type DeskContent = Extract<WorkContent, { type: DeskInput['type'] }>

/** What the desk writes down, in the ledger's terms; what is missing is a finding and nothing else. */
export function deskContent(
  resolver: Resolver,
  change: DeskInput,
  work: KnownWork,
  path: string,
): DeskContent | null {
  const content = contentOf(resolver, change, path)
  return content && checked(resolver, content, work.kind, path)
}

/** The old content with the new values laid over it. */
export function replacedDesk(
  resolver: Resolver,
  old: DeskContent,
  given: Input<'REPLACE'>['with'],
  work: KnownWork,
  path: string,
): DeskContent {
  const keys = Object.keys(given).filter(
    (key) => isOf(old, key) && given[key as keyof typeof given] !== undefined,
  )
  if (keys.length === 0)
    resolver.drafts.findings.push(finding(path, 'mend.void-instead', 'REFUSE', { key: 'with' }))
  const said = Object.fromEntries(keys.map((key) => [key, given[key as keyof typeof given]]))
  const rests = old.type === 'OBSERVATION' && resolver.paper ? { sourceKind: sourceKindOf(resolver) } : {}
  const content = { type: old.type, payload: { ...old.payload, ...rests, ...said } } as DeskContent
  return checked(resolver, content, work.kind, path)
}

const EDITED = ['class', 'content', 'proposal', 'responsible', 'dueOn'] as const

/** Whether a value belongs to what is mended: an edit says only what it said, or anything else that an edit may say. */
function isOf({ type, payload }: DeskContent, key: string): boolean {
  if (type === 'DIFFICULTY' && payload.op === 'EDIT') return (EDITED as readonly string[]).includes(key)
  return key in payload && key !== 'op'
}

function contentOf(resolver: Resolver, change: DeskInput, path: string): DeskContent | null {
  switch (change.type) {
    case 'DIFFICULTY': {
      const payload = difficulty(resolver, change, path)
      return payload && { type: 'DIFFICULTY', payload }
    }
    case 'FOLLOW_UP': {
      const { means, on, with: person, content } = change
      return { type: 'FOLLOW_UP', payload: { means, on, with: person, content } }
    }
    case 'OBSERVATION': {
      const { month, measure, value } = change
      const sourceKind = change.sourceKind ?? sourceKindOf(resolver)
      return { type: 'OBSERVATION', payload: { month, measure, value, sourceKind } }
    }
  }
}

const sourceKindOf = ({ paper }: Resolver) => (paper ? sourceKindOfDocument(paper.document.type) : null)

function difficulty(
  { context, drafts }: Resolver,
  change: Input<'DIFFICULTY'>,
  path: string,
): DifficultyPayload | null {
  const { op, difficulty: difficultyId, class: kind, content, on = context.today, outcome = null } = change
  const missing = (key: string) => {
    drafts.findings.push(finding(`${path}.${key}`, 'input.missing', 'REFUSE', { key }))
    return null
  }
  if (op === 'CREATE') {
    if (!kind) return missing('class')
    if (!content) return missing('content')
    const { proposal = null, responsible = null, dueOn = null } = change
    return { op, class: kind, content, proposal, responsible, dueOn, on }
  }
  if (!difficultyId) return missing('difficulty')
  if (op === 'SETTLE') return { op, difficultyId, on, outcome }
  const said = EDITED.filter((key) => change[key] !== undefined)
  if (said.length === 0) return missing('content')
  return { op, difficultyId, ...Object.fromEntries(said.map((key) => [key, change[key]])) }
}

/** The finding that stands against it, if any, is added; it is content all the same. */
function checked({ context, drafts }: Resolver, content: DeskContent, kind: WorkKind, path: string) {
  const refuse = (key: string, rule: string, params: Record<string, string | number> = {}) =>
    drafts.findings.push(finding(`${path}.${key}`, rule, 'REFUSE', params))
  if (content.type === 'DIFFICULTY') {
    const { payload } = content
    if (payload.op !== 'EDIT' && payload.on > context.today) refuse('on', 'difficulty.future')
  } else if (content.type === 'FOLLOW_UP') {
    if (isFuture(content.payload, context.today)) refuse('on', 'diary.future')
  } else observationFindings(content.payload, kind, context.today, refuse)
  return content
}

const isFuture = ({ on }: FollowUpPayload, today: string): boolean => on > today

function observationFindings(
  { month, measure, value }: ObservationPayload,
  kind: WorkKind,
  today: string,
  refuse: (key: string, rule: string, params?: Record<string, string | number>) => void,
): void {
  const { max, kinds } = MEASURE_RULES[measure]
  if (!kinds.includes(kind)) refuse('measure', 'observation.kind', { measure, kind })
  if (month > today.slice(0, 7)) refuse('month', 'observation.future')
  if (value < 0 || value > max) refuse('value', 'observation.range', { measure, min: 0, max })
}
