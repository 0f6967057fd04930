import type { DocumentRef, Fact, WorkDetail, WorkPage } from '../types'
import type { WorkFilter } from '../types/lists'
import { workQuery } from './parameters'

/** The answer of `GET /api/v1/works` (contract.md). `next` is the address of the page that follows, on this site. */
export function presentList({ total, unitMatched, items }: WorkPage, filter: WorkFilter) {
  const { limit, offset } = filter
  const isLast = offset + limit >= total
  const next = isLast ? null : `/api/v1/works?${workQuery({ ...filter, limit, offset: offset + limit })}`
  return { total, limit, offset, next, unitMatched, items }
}

/**
 * The answer of `GET /api/v1/works/{slug}`. Ids are for those who may write: they name a paper or an expected act in a
 * change; to everybody else they say nothing.
 */
export function presentOne(work: WorkDetail, reader: 'staff' | 'public') {
  const { id: _id, stays, expectedActs, listings, facts, places, ...others } = work
  const { difficulties, followUps, observations, ...rest } = others
  const document = (paper: DocumentRef | null) => paper && documentJson(paper, reader)
  const fact = <V>({ document: paper, ...value }: Fact<V>) => ({ ...value, document: document(paper) })
  return {
    ...rest,
    stays: stays.map(({ stage, enteredOn, leftOn, sourceKind, document: paper }) => {
      return { stage, enteredOn, leftOn, sourceKind, document: document(paper) }
    }),
    expectedActs: expectedActs.map(({ id, act, month, state, drafterId }) => {
      return reader === 'staff' ? { id, act, month, state, drafterId } : { act, month, state }
    }),
    ...(reader === 'staff' ? { difficulties, followUps } : {}),
    observations: observations.map(({ changeId, document: paper, ...value }) => {
      return { ...value, document: document(paper), ...(reader === 'staff' ? { changeId } : {}) }
    }),
    listings: listings.map(({ id: _listing, document: paper, note, ...row }) => {
      return { document: documentJson(paper, reader), ...row, ...(reader === 'staff' ? { note } : {}) }
    }),
    facts: Object.fromEntries(
      Object.entries({ ...facts, places }).map(([key, value]) => [key, fact<unknown>(value)]),
    ),
  }
}

function documentJson({ id, symbol, issuer, date }: DocumentRef, reader: 'staff' | 'public') {
  return reader === 'staff' ? { id, symbol, issuer, date } : { symbol, issuer, date }
}
