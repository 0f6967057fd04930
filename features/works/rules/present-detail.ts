import { unitByKey } from '@/features/places/rules/resolve'
import { phaseOf, stageCode } from '@/features/stages/rules/paths'
import type { Condition, SourceKind, WorkKind } from '@/features/stages/types'
import type {
  DocumentRef,
  ExpectedActView,
  Fact,
  FactSource,
  HolderSpan,
  LinkKind,
  LinkView,
  ListingView,
  ObservationView,
  PlaceView,
  StayView,
  WorkDetail,
  WorkFacts,
} from '../types'
import type { DifficultyView, FollowUpView, ObservationItem } from './desk'
import { fieldsOf, STAFF_ONLY_FIELDS } from './fields'
import { type PlaceRow, presentWork, stageOf, unitRef, type WorkRow } from './present'

type Values = Record<string, number | string | null>

/** A row of the query of one work (features/works/data/one.ts): parts come as JSON, an empty one as null. */
export type DetailRow = {
  work: Omit<WorkRow, 'places'> & { id: string; facts: Record<string, FactSource> } & Values
  detail: Values | null
  investor: string | null
  places: PlaceRow[] | null
  stays: StayRow[] | null
  expectedActs: ExpectedActView[] | null
  difficulties: (DifficultyView & { workId: string })[] | null
  followUps: (FollowUpView & { workId: string })[] | null
  observations: ObservationItem[] | null
  listings: (Omit<ListingView, 'document'> & { documentId: string })[] | null
  links: LinkRow[] | null
  documents: DocumentRef[] | null
  sequence: Record<string, number> | null
}

type StayRow = {
  stage: number
  entered: string | null
  left: string | null
  sourceKind: SourceKind
  documentId: string | null
  receivedOn: string | null
  holders: HolderSpan[]
}

type LinkRow = {
  link: LinkKind
  direction: 'TO' | 'FROM'
  slug: string
  kind: WorkKind
  name: string
  voltageKv: number | null
  stage: number | null
  condition: Condition
  sourceKind: SourceKind | null
}

/** The work as a reader of this right may see it: coordinates, remarks, notes and difficulties are for the staff. */
export function presentDetail(row: DetailRow, reader: 'staff' | 'public'): WorkDetail {
  const { work, detail } = row
  const documents = new Map(row.documents?.map((document) => [document.id, document]))
  const documentOf = (id: string | null) => (id && documents.get(id)) || null
  const values: Values = { ...work, ...detail }
  const number = (key: string) => (values[key] as number | undefined) ?? null
  const fact = <V>(key: string, value: V): Fact<V> => {
    const source = work.facts[key]
    return {
      value,
      sourceKind: source?.sourceKind ?? null,
      document: documentOf(source?.documentId ?? null),
      changeSeq: (source && row.sequence?.[source.changeId]) ?? null,
      approximate: source?.approximate ?? false,
    }
  }
  const fields = fieldsOf(work.kind).filter(({ key }) => reader === 'staff' || !STAFF_ONLY_FIELDS.has(key))
  const facts = Object.fromEntries(fields.map(({ key }) => [key, fact(key, values[key] ?? null)]))
  const figures = {
    capacityMw: number('capacityMw'),
    capacityMva: number('capacityMva'),
    circuits: number('circuits'),
    lengthKm: number('lengthKm'),
  }
  return {
    ...presentWork({ ...work, ...figures, places: row.places }),
    id: work.id,
    stays: (row.stays ?? []).map((stay) => presentStay(work.kind, stay, documentOf(stay.documentId))),
    expectedActs: (row.expectedActs ?? []).map((item) => {
      return reader === 'staff' ? item : { ...item, drafterId: null }
    }),
    difficulties: reader === 'staff' ? (row.difficulties ?? []).map(withoutWork) : [],
    followUps: reader === 'staff' ? (row.followUps ?? []).map(withoutWork) : [],
    observations: (row.observations ?? []).map((item) =>
      presentObservation(item, documentOf(item.documentId), reader),
    ),
    listings: (row.listings ?? []).flatMap((listing) => {
      const document = documentOf(listing.documentId)
      return document ? [presentListing(listing, document, reader)] : []
    }),
    links: (row.links ?? []).map(presentLink),
    facts: { ...facts, investor: fact('investor', row.investor) } as WorkFacts,
    places: fact('places', presentPlaces(row.places ?? [])),
  }
}

function presentStay(kind: WorkKind, row: StayRow, document: DocumentRef | null): StayView {
  return {
    stage: stageCode(kind, row.stage),
    phase: phaseOf(kind, row.stage),
    enteredOn: row.entered,
    leftOn: row.left,
    sourceKind: row.sourceKind,
    document,
    receivedOn: row.receivedOn,
    holders: row.holders,
  }
}

const withoutWork = <T extends { workId: string }>({ workId: _workId, ...view }: T): Omit<T, 'workId'> => view

function presentObservation(
  { month, measure, value, sourceKind, changeId }: ObservationItem,
  document: DocumentRef | null,
  reader: 'staff' | 'public',
): ObservationView {
  return { month, measure, value, sourceKind, document, changeId: reader === 'staff' ? changeId : null }
}

function presentListing(
  listing: Omit<ListingView, 'document'>,
  document: DocumentRef,
  reader: 'staff' | 'public',
): ListingView {
  const { id, annex, row, nameInPlan, period, capacityMw, capacityMva, circuits, note, sharedWith } = listing
  const { lengthKm, lengthInProvinceKm } = listing
  const figures = { capacityMw, capacityMva, circuits, lengthKm, lengthInProvinceKm }
  const seen = reader === 'staff' ? note : null
  return { id, document, annex, row, nameInPlan, period, ...figures, note: seen, sharedWith }
}

function presentLink({ link, direction, kind, stage, ...other }: LinkRow): LinkView {
  return { link, direction, work: { ...other, kind, ...stageOf(kind, stage) } }
}

function presentPlaces(places: readonly PlaceRow[]): PlaceView[] {
  return places.flatMap(({ era, code, asWritten, role }) => {
    const unit = unitByKey(era, code)
    return unit ? [{ ...unitRef(unit), asWritten, role }] : []
  })
}
