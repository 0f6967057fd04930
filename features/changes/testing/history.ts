import type {
  ActCode,
  Authority,
  DocumentType,
  Holder,
  SourceKind,
  StageCode,
  WorkKind,
} from '@/features/stages/types'
import type { LinkKind } from '@/features/works/types'
import { type FoldAt, type Folded, fold } from '../rules/fold'
import type { ActPayload, ListingPayload, PaperFacts, WorkChange, WorkContent, WorkSet } from '../types'

type Paper = { by?: Authority | null; type?: DocumentType; receivedOn?: string | null }
type Values = Partial<Omit<ActPayload, 'act' | 'effectiveOn' | 'paper'>>

/**
 * The ledger of one made-up work, written as its papers come in. Each call is a set of its own and answers with the id
 * of its change; ids and documents are readable: `c3` rests on `d3`.
 */
export class History {
  readonly changes: WorkChange[] = []
  readonly kind: WorkKind

  constructor(kind: WorkKind = 'HYDROPOWER', set: Partial<WorkSet> = {}) {
    this.kind = kind
    const payload = { slug: 'cong-trinh-thu', kind, name: 'Công trình thử', sourceKind: null, ...set }
    this.add({ type: 'WORK_CREATE', payload })
  }

  /** Puts a change into the ledger. A REPLACE rests on the paper of what it mends unless told otherwise. */
  add(
    body:
      | WorkContent
      | { type: 'VOID'; payload: Record<string, never> }
      | { type: 'REPLACE'; payload: WorkContent },
    mendsId: string | null = null,
    documentId?: string | null,
  ): string {
    const seq = this.changes.length + 1
    const place = { id: `c${seq}`, workId: 'w1', seq, position: 0, mendsId }
    this.changes.push({
      ...place,
      documentId: documentId === undefined ? `d${seq}` : documentId,
      ...body,
    } as WorkChange)
    return place.id
  }

  act(act: ActCode, effectiveOn: string, paper: Paper | null = {}, values: Values = {}): string {
    const payload = { act, effectiveOn, paper: paper && paperOf(effectiveOn, paper), ...values }
    return this.add({ type: 'ACT', payload }, null, paper ? undefined : null)
  }

  state(stage: StageCode | null, effectiveOn: string | null, values: Values = {}): string {
    const sourceKind: SourceKind = values.sourceKind ?? 'PRESS'
    const of = stage ? { stage } : {}
    return this.add({
      type: 'ACT',
      payload: { act: 'STATE_RECORDED', effectiveOn, paper: null, ...of, ...values, sourceKind },
    })
  }

  evidence(evidenceFor: string, effectiveOn: string, paper: Paper = { type: 'QUYET_DINH' }): string {
    return this.act('EVIDENCE_ADDED', effectiveOn, paper, { evidenceFor })
  }

  listing(listedOn: string | null, values: Partial<ListingPayload> = {}): string {
    const unsaid = { capacityMva: null, circuits: null, lengthKm: null, lengthInProvinceKm: null, note: null }
    const row = { annex: 'I', row: '1', nameInPlan: 'Dòng thử', period: null, capacityMw: null, ...unsaid }
    const paper = paperOf(listedOn, { type: 'QUYET_DINH' })
    return this.add({
      type: 'LISTING',
      payload: { listingId: `p${this.changes.length}`, listedOn, paper, ...row, ...values },
    })
  }

  link(link: LinkKind, toWorkId: string): string {
    return this.add({ type: 'LINK', payload: { link, toWorkId } })
  }

  edit(set: Partial<WorkSet>): string {
    return this.add({ type: 'WORK_EDIT', payload: { sourceKind: null, ...set } })
  }

  expect(act: ActCode, month: string): string {
    return this.add({ type: 'EXPECTED_ACT', payload: { op: 'CREATE', act, month } }, null, null)
  }

  step(expectedId: string, state: 'NOT_STARTED' | 'DRAFTING' | 'SENT_FOR_SIGNATURE', on: string): string {
    return this.add({ type: 'EXPECTED_ACT', payload: { op: 'DRAFTING', expectedId, state, on } }, null, null)
  }

  slip(expectedId: string, toMonth: string, on: string): string {
    return this.add({ type: 'EXPECTED_ACT', payload: { op: 'SLIP', expectedId, toMonth, on } }, null, null)
  }

  cancel(expectedId: string, on: string): string {
    return this.add({ type: 'EXPECTED_ACT', payload: { op: 'CANCEL', expectedId, on } }, null, null)
  }

  void(id: string): string {
    return this.add({ type: 'VOID', payload: {} }, id, null)
  }

  /** Lays other values over an act and keeps the rest, as the resolver of a REPLACE does. */
  replaceAct(id: string, values: Partial<ActPayload>): string {
    const old = this.changes.find((change) => change.id === id)
    const content = old?.type === 'REPLACE' ? old.payload : old
    if (content?.type !== 'ACT') throw new Error(`${id} is no act`)
    return this.add(
      { type: 'REPLACE', payload: { type: 'ACT', payload: { ...content.payload, ...values } } },
      id,
      old?.documentId,
    )
  }

  handOver(holder: Holder, on: string): string {
    return this.act('HANDED_OVER', on, {}, { holder })
  }

  fold(at: FoldAt = {}): Folded {
    const folded = fold(this.changes, at)
    if (!folded) throw new Error('nothing was created by then')
    return folded
  }
}

export const paperOf = (
  date: string | null,
  { by = null, type = 'CONG_VAN', receivedOn = null }: Paper,
): PaperFacts => ({
  type,
  by,
  date,
  receivedOn,
})
