import { NO_SCAN } from '@/features/documents/components/scan-field'
import type { DocumentScan } from '@/features/documents/data/one'
import { workField } from '@/features/works/rules/fields'
import type { ChangeInput, ChangeSetInput, DocumentInput, WorkSetInput } from '../schema'
import type { CorrectValues } from './correct-values'
import { unitLabel } from './place-values'
import { EMPTY_ACT, EMPTY_PAPER, type PaperValues, type RecordValues } from './record-values'
import { typedValue, type WorkValues } from './work-values'

/** What was sent and came back, put into the fields that it was typed in (rules/review/form-of.ts says which form). */

/** Of every form: the paper, the note, and why warnings were passed over. */
type Common = { hasPaper: boolean; document: PaperValues; note: string; reasons: Record<string, string> }

/** What a form is opened with again; `version` is the proposal's, as its author saw it. */
export type Reopened<V> = { id: string; version: number; said: V & Common }

export type SaidRecord = Pick<RecordValues, 'act' | 'knownPaper' | 'scan'>
export type SaidWork = Partial<Pick<WorkValues, 'kind' | 'name' | 'aliases' | 'investor' | 'places'>> & {
  fields: Record<string, string>
}
export type SaidCorrection = Pick<CorrectValues, 'how'> & { act: RecordValues['act'] | null }

const paperValues = (paper: DocumentInput): PaperValues => {
  const typed = Object.entries(paper).map(([key, value]) => [key, value ?? ''])
  return { ...EMPTY_PAPER, ...Object.fromEntries(typed) }
}

function commonOf({ document, note, reasons }: ChangeSetInput): Common {
  const written = document && !('id' in document) ? document : null
  return {
    hasPaper: document !== null,
    document: written ? paperValues(written) : EMPTY_PAPER,
    note: note ?? '',
    reasons: Object.fromEntries(reasons.map(({ rule, reason }) => [rule, reason])),
  }
}

type Act = Extract<ChangeInput, { type: 'ACT' }>
type ActBody = Partial<Omit<Act, 'type' | 'work' | 'version'>>

function actValues(body: ActBody): RecordValues['act'] {
  const { act, effectiveOn, stage, condition, sourceKind, holder, investor, until, fulfils } = body
  return {
    ...EMPTY_ACT,
    act: act ?? '',
    effectiveOn: effectiveOn ?? '',
    stage: (stage ?? '') as RecordValues['act']['stage'],
    condition: condition ?? '',
    sourceKind: sourceKind ?? '',
    holder: holder ?? '',
    capacity: typedValue(body.capacityMw ?? body.capacityMva ?? null),
    investor: investor ?? '',
    until: until ?? '',
    fulfils: fulfils === null ? 'none' : (fulfils ?? ''),
  }
}

/** @param scans that came with it */
export function saidRecord(input: ChangeSetInput, scans: readonly DocumentScan[]): SaidRecord & Common {
  const first = input.changes.find((change) => change.type === 'ACT')
  const [scan] = scans
  return {
    ...commonOf(input),
    act: first ? actValues(first) : EMPTY_ACT,
    knownPaper: input.document && 'id' in input.document ? input.document.id : '',
    scan: scan
      ? { state: 'stored', name: scan.name, sha256: scan.sha256, bytes: scan.bytes, type: scan.type }
      : NO_SCAN,
  }
}

/** The works of a record beside the first, whose page its form belongs to. */
export const worksAlongside = ({ changes }: ChangeSetInput): string[] =>
  changes.flatMap((change) => (change.type === 'ACT' ? [change.work] : [])).slice(1)

export function saidWork(input: ChangeSetInput): SaidWork & Common {
  const change = input.changes.find(({ type }) => type === 'WORK_EDIT' || type === 'WORK_CREATE')
  if (change?.type === 'WORK_EDIT') return { ...commonOf(input), ...typedSet(change.set) }
  if (change?.type === 'WORK_CREATE')
    return { ...commonOf(input), kind: change.kind, ...typedSet(change.set) }
  return { ...commonOf(input), fields: {} }
}

function typedSet({ name, aliases, places, investor, ...rest }: WorkSetInput): SaidWork {
  const fields = Object.entries(rest).filter(([key, value]) => workField(key) && value !== undefined)
  return {
    ...(name === undefined ? {} : { name }),
    ...(aliases === undefined ? {} : { aliases: aliases.join('; ') }),
    ...(investor === undefined ? {} : { investor: investor ?? '' }),
    ...(places === undefined
      ? {}
      : {
          places: places.map(({ era, code, role, asWritten }) => {
            return { unit: unitLabel(era, code), asWritten: asWritten ?? '', role }
          }),
        }),
    fields: Object.fromEntries(
      fields.map(([key, value]) => [key, typedValue(value as number | string | null)]),
    ),
  }
}

/** What was typed, on the work as it is now: what nobody typed is today's. */
export function reopenedWork<V extends WorkValues>(now: V, said: SaidWork & Common): V {
  const { fields, ...own } = said
  return { ...now, ...own, fields: { ...now.fields, ...fields } }
}

export function saidCorrection(input: ChangeSetInput): SaidCorrection & Common {
  const [change] = input.changes
  const common = commonOf(input)
  if (change?.type === 'REPLACE') return { ...common, how: 'REPLACE', act: actValues(change.with) }
  const isWhole = change?.type === 'VOID' && change.mendsSet !== undefined
  return { ...common, how: isWhole ? 'VOID_SET' : 'VOID', act: null }
}
