import type { DocumentRef, WorkDetail, WorkEvent } from '../types'

/** Every paper and source that something shown of the work rests on, newest first, the undated last. */
export function sourcesOf(work: WorkDetail, events: readonly WorkEvent[]): DocumentRef[] {
  const all = [
    ...work.stays.map((stay) => stay.document),
    ...events.map((event) => event.document),
    ...work.listings.map((listing) => listing.document),
    ...work.observations.map((observation) => observation.document),
    work.places.document,
    ...Object.values(work.facts).map((fact) => fact.document),
  ]
  const byId = new Map(all.flatMap((document) => (document ? [[document.id, document] as const] : [])))
  return [...byId.values()].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
}
