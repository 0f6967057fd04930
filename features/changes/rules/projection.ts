import { organizationKey } from '@/features/organizations/rules'
import type { WorkKind } from '@/features/stages/types'
import { fieldsOf } from '@/features/works/rules/fields'
import { workSearchKeys } from '@/features/works/rules/query'
import type { WorkState } from '@/features/works/rules/state'
import { parsePartialDate } from '@/lib/dates/partial'
import type { KnownDocument, KnownOrganization } from './context'
import { documentIdentity } from './paper'

/** Rows as the tables have them: keys are the columns' names (prisma/schema.prisma). */
export type Row = Record<string, unknown>

/** The tables that a work's state is spread over. */
export type WorkRows = {
  works: Row[]
  hydropower: Row[]
  lines: Row[]
  substations: Row[]
  places: Row[]
  stays: Row[]
  expectedActs: Row[]
  difficulties: Row[]
  followUps: Row[]
  observations: Row[]
  links: Row[]
  listings: Row[]
  listingWorks: Row[]
}

export const emptyRows = (): WorkRows => ({
  works: [],
  hydropower: [],
  lines: [],
  substations: [],
  places: [],
  stays: [],
  expectedActs: [],
  difficulties: [],
  followUps: [],
  observations: [],
  links: [],
  listings: [],
  listingWorks: [],
})

/** Columns of "Work" that are fields; the rest of a kind's fields stand in its detail table. */
const OWN_COLUMNS = new Set([
  'voltageKv',
  'totalInvestmentBnVnd',
  'plannedPeriod',
  'connection',
  'latitude',
  'longitude',
  'sourceConflict',
  'remarks',
])

/** Adds what the tables hold of one work. A work that is void keeps its row, hidden, and nothing else. */
export function addWorkRows(rows: WorkRows, state: WorkState, version: number): void {
  rows.works.push(workRow(state, version))
  addPartRows(rows, state)
}

/** All but the work's own row. */
export function addPartRows(rows: WorkRows, state: WorkState): void {
  const workId = state.id
  if (state.isVoid) return
  detailTable(rows, state.kind).push(fieldColumns(state, COLUMNS[state.kind].detail, { workId }))
  state.places.forEach((place, position) => {
    rows.places.push({ workId, position, ...place })
  })
  state.stays.forEach((stay, position) => {
    const entered = stay.entered ? parsePartialDate(stay.entered) : null
    const left = stay.left ? parsePartialDate(stay.left) : null
    const dates = {
      enteredFrom: entered?.from ?? null,
      enteredTo: entered?.to ?? null,
      leftFrom: left?.from ?? null,
    }
    rows.stays.push({ workId, position, ...stay, ...dates, dueOn: null })
  })
  for (const item of state.expectedActs) rows.expectedActs.push({ workId, ...item })
  for (const item of state.difficulties) rows.difficulties.push({ workId, ...item })
  for (const item of state.followUps) rows.followUps.push({ workId, ...item })
  for (const item of state.observations) rows.observations.push({ workId, ...item })
  for (const { linkId, kind, toWorkId } of state.links)
    rows.links.push({ id: linkId, fromWorkId: workId, toWorkId, kind })
  for (const { listingId, changeId, ...listing } of state.listings) {
    rows.listings.push({ id: listingId, ...listing })
    rows.listingWorks.push({ listingId, workId, changeId })
  }
}

export function workRow(state: WorkState, version: number): Row {
  const last = state.stays.at(-1)
  const keys = workSearchKeys([state.name, ...state.aliases])
  return {
    id: state.id,
    slug: state.slug,
    kind: state.kind,
    name: state.name,
    aliases: state.aliases,
    searchFolded: keys.folded,
    searchExact: keys.exact,
    stage: state.stage,
    condition: state.condition,
    stageSince: last?.entered ?? null,
    stageSinceFrom: last?.entered ? (parsePartialDate(last.entered)?.from ?? null) : null,
    sourceKind: last?.sourceKind ?? null,
    holder: state.holder,
    investorId: state.investorId,
    ...fieldColumns(state, COLUMNS[state.kind].own, {}),
    facts: state.facts,
    version,
    isVoid: state.isVoid,
  }
}

function columnsOf(kind: WorkKind): { own: string[]; detail: string[] } {
  const keys: string[] = fieldsOf(kind).map((field) => field.key)
  return {
    own: keys.filter((key) => OWN_COLUMNS.has(key)),
    detail: keys.filter((key) => !OWN_COLUMNS.has(key)),
  }
}
const COLUMNS: Readonly<Record<WorkKind, { own: string[]; detail: string[] }>> = {
  HYDROPOWER: columnsOf('HYDROPOWER'),
  LINE: columnsOf('LINE'),
  SUBSTATION: columnsOf('SUBSTATION'),
}

/** Adds the fields of these names to a row. */
function fieldColumns({ fields }: WorkState, keys: readonly string[], row: Row): Row {
  for (const key of keys) row[key] = fields[key] ?? null
  return row
}

function detailTable(rows: WorkRows, kind: WorkState['kind']): Row[] {
  switch (kind) {
    case 'HYDROPOWER':
      return rows.hydropower
    case 'LINE':
      return rows.lines
    case 'SUBSTATION':
      return rows.substations
  }
}

export function documentRow(document: KnownDocument): Row {
  const dateFrom = document.date ? (parsePartialDate(document.date)?.from ?? null) : null
  return { ...document, dateFrom, ...documentIdentity(document) }
}

export const organizationRow = ({ id, name, authority }: KnownOrganization): Row => ({
  id,
  name,
  key: organizationKey(name),
  aliases: [],
  authority,
})
