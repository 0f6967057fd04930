import type { SourceKind, WorkKind } from '@/features/stages/types'
import type { Measure } from '@/features/works/rules/desk'
import type { ChangeSetRequest } from '../schema'
import type { ActPayload, WorkContent } from '../types'
import type { FollowUpValues } from './case-values'
import {
  actRequest,
  EMPTY_ACT,
  fieldOfPath,
  numberOf,
  type PaperValues,
  paperRequest,
  type Reason,
  type RecordValues,
} from './record-values'

export const HOW = ['VOID', 'VOID_SET', 'REPLACE'] as const
export type How = (typeof HOW)[number]

/** One figure of one month, as typed. */
export type FigureValues = { month: string; measure: Measure; value: string; sourceKind: SourceKind | '' }

/** What can be said anew, as it was recorded. Changes of other kinds can only be undone. */
export type Recorded =
  | { type: 'ACT'; act: RecordValues['act'] }
  | { type: 'FOLLOW_UP'; followUp: FollowUpValues }
  | { type: 'OBSERVATION'; observation: FigureValues }

export const NOTHING_RECORDED = {
  act: EMPTY_ACT,
  followUp: { means: '', on: '', with: '', content: '' },
  observation: { month: '', measure: 'PROGRESS_PERCENT', value: '', sourceKind: '' },
} as const satisfies Partial<CorrectValues>

export type CorrectValues = {
  how: How
  act: RecordValues['act']
  followUp: FollowUpValues
  observation: FigureValues
  /** Put another paper in the place of the recorded one. */
  hasPaper: boolean
  document: PaperValues
  note: string
  versions: Record<string, number>
}

export type Target = {
  changeId: string
  setId: string
  slug: string
  kind: WorkKind
  /** What kind of record it is; null: it can only be undone. */
  type: Recorded['type'] | null
}

/** The correction that the form stands for. What is replaced keeps what is not typed anew. */
export function correctRequest(
  values: CorrectValues,
  target: Target,
  reasons: readonly Reason[],
): ChangeSetRequest {
  const version = values.versions[target.slug] ?? 0
  const document = values.how === 'REPLACE' && values.hasPaper ? paperRequest(values.document) : null
  return {
    document,
    note: values.note.trim() || null,
    reasons: reasons.filter(({ reason }) => reason.trim()),
    changes: [changeOf(values, target, version)],
  } as ChangeSetRequest
}

function changeOf(values: CorrectValues, target: Target, version: number) {
  const { changeId, setId } = target
  switch (values.how) {
    case 'VOID':
      return { type: 'VOID' as const, mends: changeId, version }
    case 'VOID_SET':
      return { type: 'VOID' as const, mendsSet: setId, versions: values.versions }
    case 'REPLACE':
      return { type: 'REPLACE' as const, mends: changeId, version, with: saidAnew(values, target) }
  }
}

function saidAnew({ act, followUp, observation, hasPaper }: CorrectValues, { type, kind }: Target) {
  switch (type) {
    case 'FOLLOW_UP':
      return { ...followUp, means: followUp.means || undefined, with: followUp.with.trim() || null }
    case 'OBSERVATION':
      return {
        month: observation.month,
        measure: observation.measure,
        value: numberOf(observation.value) ?? Number.NaN,
        // Another paper says itself what kind of source it is.
        sourceKind: (!hasPaper && observation.sourceKind) || undefined,
      }
    default:
      return actRequest(act, kind === 'SUBSTATION')
  }
}

/** Where a problem of the request stands in the form. */
export function fieldOfCorrection(path: string, values: CorrectValues, type: Target['type']): string {
  const at = { FOLLOW_UP: 'followUp', OBSERVATION: 'observation', ACT: null }[type ?? 'ACT']
  const [, key] = /^changes\.0\.with\.(.+)$/.exec(path) ?? []
  return at && key ? `${at}.${key}` : fieldOfPath(path, values)
}

/** What was recorded, in the words of the form; null where it can only be undone. */
export function recordedOf(content: WorkContent, investor: string | null): Recorded | null {
  switch (content.type) {
    case 'ACT':
      return { type: 'ACT', act: actValues(content.payload, investor) }
    case 'FOLLOW_UP':
      return { type: 'FOLLOW_UP', followUp: { ...content.payload, with: content.payload.with ?? '' } }
    case 'OBSERVATION': {
      const { month, measure, value, sourceKind } = content.payload
      return {
        type: 'OBSERVATION',
        observation: { month, measure, value: decimal(value), sourceKind: sourceKind ?? '' },
      }
    }
    default:
      return null
  }
}

const decimal = (value: number): string => String(value).replace('.', ',')

function actValues(known: ActPayload, investor: string | null): RecordValues['act'] {
  const payload: Record<string, unknown> = { ...known }
  const text = (key: string) => (typeof payload[key] === 'string' ? (payload[key] as string) : '')
  const [figure] = Object.values((payload.fields as Record<string, number> | undefined) ?? {})
  return {
    act: known.act,
    effectiveOn: known.effectiveOn ?? '',
    stage: text('stage') as RecordValues['act']['stage'],
    condition: text('condition') as RecordValues['act']['condition'],
    sourceKind: text('sourceKind') as RecordValues['act']['sourceKind'],
    holder: text('holder') as RecordValues['act']['holder'],
    capacity: figure === undefined ? '' : decimal(figure),
    investor: investor ?? '',
    until: text('until'),
    // Left as it was recorded: a correction keeps what is not typed anew.
    fulfils: '',
  }
}
