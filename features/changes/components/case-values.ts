import {
  DIFFICULTY_CLASSES,
  type DifficultyItem,
  FOLLOW_UP_MEANS,
  MEASURES,
} from '@/features/works/rules/desk'
import type { ChangeSetRequest } from '../schema'
import { numberOf, type PaperValues, paperRequest, type Reason } from './record-values'

type Change = ChangeSetRequest['changes'][number]
type Target = { slug: string; version: number }

export type DifficultyValues = {
  class: string
  content: string
  proposal: string
  responsible: string
  dueOn: string
  on: string
}
export type SettleValues = { on: string; outcome: string }
export type FollowUpValues = { means: string; on: string; with: string; content: string }
export type ObservationValues = {
  month: string
  values: Record<(typeof MEASURES)[number], string>
  sourceKind: string
  hasPaper: boolean
  document: PaperValues
}

const orNull = (text: string): string | null => text.trim() || null
const orAbsent = (text: string): string | undefined => text.trim() || undefined
const oneOf = <T extends string>(all: readonly T[], text: string): T | undefined =>
  all.find((one) => one === text)

const onWork = ({ slug, version }: Target) => ({ work: slug, version })

const said = ({ class: kind, content, proposal, responsible, dueOn }: DifficultyValues) => ({
  class: oneOf(DIFFICULTY_CLASSES, kind),
  content: orAbsent(content),
  proposal: orNull(proposal),
  responsible: orNull(responsible),
  dueOn: orNull(dueOn),
})

export const raised = (values: DifficultyValues, target: Target): Change[] => [
  { type: 'DIFFICULTY', ...onWork(target), op: 'CREATE', ...said(values), on: orAbsent(values.on) },
]

/** Only what differs is said: what somebody else wrote meanwhile is left as it is. */
export function edited(
  values: DifficultyValues,
  before: DifficultyValues,
  id: string,
  target: Target,
): Change[] {
  const [now, then] = [said(values), said(before)]
  const keys = (Object.keys(now) as (keyof typeof now)[]).filter((key) => now[key] !== then[key])
  const changed = Object.fromEntries(keys.map((key) => [key, now[key]]))
  // A content that was emptied is no content: '' is refused beside its field.
  const content = keys.includes('content') ? { content: values.content.trim() } : {}
  return [
    { type: 'DIFFICULTY', ...onWork(target), op: 'EDIT', difficulty: id, ...changed, ...content } as Change,
  ]
}

export const settled = (values: SettleValues, id: string, target: Target): Change[] => [
  {
    type: 'DIFFICULTY',
    ...onWork(target),
    op: 'SETTLE',
    difficulty: id,
    on: orAbsent(values.on),
    outcome: orNull(values.outcome),
  },
]

export const followedUp = (values: FollowUpValues, target: Target): Change[] => [
  {
    type: 'FOLLOW_UP',
    ...onWork(target),
    means: oneOf(FOLLOW_UP_MEANS, values.means) as (typeof FOLLOW_UP_MEANS)[number],
    on: values.on,
    with: orNull(values.with),
    content: values.content,
  },
]

/** One month, and each figure that was typed: one change for each measure. */
export function observed(values: ObservationValues, target: Target): Change[] {
  const typed = typedMeasures(values)
  // Where none was typed, the first one is what is missing.
  return (typed.length > 0 ? typed : MEASURES.slice(0, 1)).map((measure) => ({
    type: 'OBSERVATION' as const,
    ...onWork(target),
    month: values.month,
    measure,
    value: numberOf(values.values[measure]) ?? Number.NaN,
    sourceKind: values.hasPaper ? undefined : (orAbsent(values.sourceKind) as undefined),
  }))
}

export const typedMeasures = ({ values }: ObservationValues) =>
  MEASURES.filter((measure) => values[measure]?.trim())

export function caseRequest(
  changes: Change[],
  reasons: readonly Reason[],
  paper: { hasPaper: boolean; document: PaperValues } | null = null,
): ChangeSetRequest {
  return {
    document: paper?.hasPaper ? paperRequest(paper.document) : null,
    note: null,
    reasons: reasons.filter(({ reason }) => reason.trim()),
    changes,
  } as ChangeSetRequest
}

/** A difficulty as the form opens it. */
export const openedDifficulty = (item: DifficultyItem): DifficultyValues => ({
  class: item.class,
  content: item.content,
  proposal: item.proposal ?? '',
  responsible: item.responsible ?? '',
  dueOn: item.dueOn ?? '',
  on: item.raisedOn,
})

/** "changes.0.content" → "content": the forms of the desk ask one thing, in fields of the same names. */
export const fieldOfCase = (path: string): string => /^changes\.\d+\.(.+)$/.exec(path)?.[1] ?? path

/** "changes.1.value" → the field of the second figure that was typed. */
export function fieldOfObservation(path: string, values: ObservationValues): string {
  const [, at, key] = /^changes\.(\d+)\.(.+)$/.exec(path) ?? []
  if (key === 'value' || key === 'measure')
    return `values.${typedMeasures(values)[Number(at)] ?? MEASURES[0]}`
  if (path === 'document') return 'document.symbol'
  return key ?? path
}
