import type { ActCode, WorkKind } from '@/features/stages/types'
import type { ChangeSetRequest } from '../schema'
import { actRequest, type PaperValues, paperRequest, type Reason, type RecordValues } from './record-values'

export const HOW = ['VOID', 'VOID_SET', 'REPLACE'] as const
export type How = (typeof HOW)[number]

export type CorrectValues = {
  how: How
  act: RecordValues['act']
  /** Put another paper in the place of the recorded one. */
  hasPaper: boolean
  document: PaperValues
  note: string
  versions: Record<string, number>
}

export type Target = { changeId: string; setId: string; slug: string; kind: WorkKind }

/** The correction that the form stands for. A replaced act keeps what is not typed anew. */
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

function changeOf(values: CorrectValues, { changeId, setId, kind }: Target, version: number) {
  switch (values.how) {
    case 'VOID':
      return { type: 'VOID' as const, mends: changeId, version }
    case 'VOID_SET':
      return { type: 'VOID' as const, mendsSet: setId, versions: values.versions }
    case 'REPLACE':
      return {
        type: 'REPLACE' as const,
        mends: changeId,
        version,
        with: actRequest(values.act, kind === 'SUBSTATION'),
      }
  }
}

/** The act as recorded, in the words of the form. */
export function actValues(
  payload: { act: ActCode; effectiveOn: string | null } & Record<string, unknown>,
  investor: string | null,
): RecordValues['act'] {
  const text = (key: string) => (typeof payload[key] === 'string' ? (payload[key] as string) : '')
  const [figure] = Object.values((payload.fields as Record<string, number> | undefined) ?? {})
  return {
    act: payload.act,
    effectiveOn: payload.effectiveOn ?? '',
    stage: text('stage') as RecordValues['act']['stage'],
    condition: text('condition') as RecordValues['act']['condition'],
    sourceKind: text('sourceKind') as RecordValues['act']['sourceKind'],
    holder: text('holder') as RecordValues['act']['holder'],
    capacity: figure === undefined ? '' : String(figure).replace('.', ','),
    investor: investor ?? '',
    until: text('until'),
    // Left as it was recorded: a correction keeps what is not typed anew.
    fulfils: '',
  }
}
