import type { ChosenScan } from '@/features/documents/components/scan-field'
import type { ActCode, Condition, DocumentType, Holder, SourceKind, StageCode } from '@/features/stages/types'
import { parseVietnameseNumber } from '@/lib/numbers/vietnamese'
import type { ChangeSetRequest } from '../schema'
import type { PromisedAct, RecordWork } from './record-work'

/** What the form keeps while it is filled in: texts as typed, '' where nothing was. Dates are stored texts once they parse. */
export type PaperValues = {
  symbol: string
  issuer: string
  date: string
  receivedOn: string
  incomingNumber: string
  type: DocumentType
  abstract: string
  foundAt: string
}

export type RecordValues = {
  works: RecordWork[]
  act: {
    act: ActCode | ''
    effectiveOn: string
    stage: StageCode | ''
    condition: Condition | ''
    sourceKind: SourceKind | ''
    holder: Holder | ''
    capacity: string
    investor: string
    until: string
    /** '': by the rule; 'none': it fulfils no expected act. */
    fulfils: string
  }
  hasPaper: boolean
  /** A paper that stands in the book already, by its id; then `document` is not sent. '': another one, as typed. */
  knownPaper: string
  document: PaperValues
  scan: ChosenScan
  note: string
}

export const EMPTY_PAPER: PaperValues = {
  symbol: '',
  issuer: '',
  date: '',
  receivedOn: '',
  incomingNumber: '',
  type: 'CONG_VAN',
  abstract: '',
  foundAt: '',
}

export const EMPTY_ACT: RecordValues['act'] = {
  act: '',
  effectiveOn: '',
  stage: '',
  condition: '',
  sourceKind: '',
  holder: '',
  capacity: '',
  investor: '',
  until: '',
  fulfils: '',
}

export type Reason = { path: string; rule: string; reason: string }

const orNull = (text: string): string | null => text.trim() || null
const orAbsent = <T extends string>(text: T | ''): T | undefined => text || undefined

/** Put in before anything was typed, from the paper before. */
export type PaperTaken = Pick<PaperValues, 'issuer' | 'type'>

/** The paper as typed; null where nothing was: an empty paper is no paper, nor is one of which only the taken stands there. */
export function paperRequest(paper: PaperValues, taken?: PaperTaken | null): ChangeSetRequest['document'] {
  const { type, ...texts } = paper
  if (taken?.issuer === paper.issuer && isEmpty({ ...texts, issuer: '' })) return null
  if (isEmpty(texts)) return null
  const values = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, orNull(text)]))
  return { type, ...values } as ChangeSetRequest['document']
}

const isEmpty = (texts: object): boolean => Object.values(texts).every((text) => !text.trim())

/**
 * The work whose page the form belongs to, and what it waits for. Of other works that is known only where they came
 * along in the address (`promisedOf`).
 */
export type OpenedWork = {
  slug: string
  isSubstation: boolean
  promised: readonly PromisedAct[]
  promisedOf?: Readonly<Record<string, readonly PromisedAct[]>>
  taken?: PaperTaken | null
}

/** The request that the form stands for; the schema of the server judges it on both sides. */
export function recordRequest(values: RecordValues, reasons: Reason[], opened: OpenedWork): ChangeSetRequest {
  const document = values.hasPaper ? paperOf(values, opened) : null
  const acts = values.works.map(({ slug, version }) => ({
    type: 'ACT' as const,
    work: slug,
    version,
    ...actRequest(values.act, opened.isSubstation),
    ...(slug === opened.slug
      ? fulfilsRequest(values.act, opened.promised)
      : fulfilsAlongside(values.act, opened, opened.promisedOf?.[slug] ?? [])),
  }))
  return {
    document,
    note: orNull(values.note),
    reasons: reasons.filter(({ reason }) => reason.trim()),
    // Behind the acts, so that what is said of these keeps its place.
    changes: [...acts, ...(document ? attachments(values.scan) : [])],
  } as ChangeSetRequest
}

const paperOf = ({ knownPaper, document }: RecordValues, { taken }: OpenedWork) =>
  knownPaper ? { id: knownPaper } : paperRequest(document, taken)

/** A scan that is still on its way has no name: the schema refuses it, and the form says to wait. */
function attachments(scan: ChosenScan) {
  if (scan.state === 'none') return []
  const { sha256: file, name } = scan.state === 'stored' ? scan : { sha256: '', name: '…' }
  return [{ type: 'ATTACHMENT' as const, file, name }]
}

/** What can be foretold while a scan is on its way: everything else. */
export const withoutPendingScan = (request: ChangeSetRequest): ChangeSetRequest => {
  return {
    ...request,
    changes: request.changes.filter((change) => change.type !== 'ATTACHMENT' || change.file !== ''),
  }
}

/** A promise that was chosen before another act was: it is not sent along. */
function fulfilsRequest({ act, fulfils }: RecordValues['act'], promised: readonly PromisedAct[]) {
  const open = promised.filter((item) => item.act === act)
  if (fulfils === 'none' && open.length > 0) return { fulfils: null }
  return open.some(({ id }) => id === fulfils) ? { fulfils } : {}
}

/** One paper, many works: what was said of the opened work's promise holds for the same one of the others. */
function fulfilsAlongside(
  { act, fulfils }: RecordValues['act'],
  opened: OpenedWork,
  own: readonly PromisedAct[],
) {
  const same = own.filter((item) => item.act === act)
  if (fulfils === 'none' && same.length > 0) return { fulfils: null }
  const month = opened.promised.find(({ id }) => id === fulfils)?.month
  const promise = same.find((item) => item.month === month)
  return promise ? { fulfils: promise.id } : {}
}

/** Only what the act takes: a capacity typed before another act was chosen is not sent along. */
export function actRequest(act: RecordValues['act'], isSubstation: boolean): Record<string, unknown> {
  const base = { act: act.act || undefined, effectiveOn: orAbsent(act.effectiveOn) }
  switch (act.act) {
    case 'STATE_RECORDED':
      // Left empty the date is unknown; it is not the paper's: a state may have been known long before it was written down.
      return {
        ...base,
        effectiveOn: orNull(act.effectiveOn),
        stage: orAbsent(act.stage),
        condition: orAbsent(act.condition),
        sourceKind: orAbsent(act.sourceKind),
      }
    case 'EVIDENCE_ADDED':
      return { ...base, stage: orAbsent(act.stage) }
    case 'CAPACITY_ADJUSTED':
      return { ...base, [isSubstation ? 'capacityMva' : 'capacityMw']: numberOf(act.capacity) }
    case 'INVESTOR_CHANGED':
      return { ...base, investor: orAbsent(act.investor.trim()) }
    case 'HANDED_OVER':
    case 'RETURNED':
      return { ...base, holder: orAbsent(act.holder) }
    case 'EXTENDED':
      return { ...base, until: orAbsent(act.until) }
    default:
      return base
  }
}

/** A number as typed; NaN, which the schema refuses, where it is none or ambiguous. */
export function numberOf(text: string): number | undefined {
  if (!text.trim()) return undefined
  const parsed = parseVietnameseNumber(text)
  return parsed.ok ? Number(parsed.value) : Number.NaN
}

/** Where a problem of the request stands in the form: "changes.3.effectiveOn" → "act.effectiveOn". */
export function fieldOfPath(
  path: string,
  values: {
    act: Pick<RecordValues['act'], 'effectiveOn'>
    hasPaper: boolean
    knownPaper?: string
  },
): string {
  if (path === 'document' || path === 'document.id') return 'document.symbol'
  const change = /^changes\.\d+(?:\.with)?(?:\.(.+))?$/.exec(path)
  if (!change) return path
  const key = change[1]
  if (!key) return 'act.act'
  if (key === 'work' || key === 'version') return 'works'
  if (key === 'file' || key === 'name') return 'scan'
  // An act takes its paper's date: that is what is missing, not the rare date of its own.
  if (key === 'effectiveOn' && !values.act.effectiveOn && values.hasPaper && !values.knownPaper)
    return 'document.date'
  return key === 'capacityMw' || key === 'capacityMva' ? 'act.capacity' : `act.${key}`
}
