import { workQuery } from '../rules/parameters'
import { BOARD_COLUMNS, type WorkFilter } from '../types/lists'
import {
  type ListAddress,
  type ListPlace,
  placeHref,
  readListAddress,
  type SearchParams,
} from './list-address'

/** How the desk shows its list: rows, or the columns of a board. */
export const DESK_VIEWS = ['table', ...BOARD_COLUMNS] as const
export type DeskView = (typeof DESK_VIEWS)[number]

export const DESK = '/staff/works'

/** Works on a page of the desk, where rows are dense. */
const DESK_LIMIT = 50

export type DeskAddress = ListAddress & { view: DeskView }

/** The address of the desk's list: the filter that all lists have, and `view`. */
export function readDeskAddress({ view, ...rest }: SearchParams): DeskAddress {
  const given = [view ?? []].flat().filter((value) => value !== '')
  const known = DESK_VIEWS.find((one) => one === given[0])
  const address = readListAddress(rest, DESK_LIMIT)
  if (given.length === 0 || (known && given.every((value) => value === known)))
    return { ...address, view: known ?? 'table' }
  const params = { name: 'view', value: given.join(', ').slice(0, 100), allowed: DESK_VIEWS.join(', ') }
  const finding = { path: 'view', rule: 'parameter.value', params } as const
  return { ...address, findings: [...address.findings, finding], view: 'table' }
}

/** The desk's list as something shows it. */
export const deskPlace = (view: DeskView): ListPlace => {
  return { base: DESK, ownLimit: DESK_LIMIT, more: view === 'table' ? {} : { view } }
}

/** What a saved list keeps: conditions, order and form; not how far somebody had turned the pages. */
export function deskQuery({ filter, view }: Pick<DeskAddress, 'filter' | 'view'>): string {
  return placeHref(deskPlace(view), { ...filter, offset: 0 }).slice(DESK.length + 1)
}

/** A stored query as the desk reads an address. */
export function readDeskQuery(query: string): DeskAddress {
  const read = new URLSearchParams(query)
  return readDeskAddress(Object.fromEntries([...read.keys()].map((name) => [name, read.getAll(name)])))
}

/** All that the filter finds, whatever page is shown, as a sheet. */
export function csvHref(filter: WorkFilter): string {
  const { limit: _limit, offset: _offset, ...rest } = filter
  const query = workQuery(rest)
  return query.size > 0 ? `${DESK}/csv?${query}` : `${DESK}/csv`
}
