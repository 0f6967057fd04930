import type { WorkState } from '@/features/works/rules/state'
import { addPartRows, emptyRows, type Row, type WorkRows, workRow } from './projection'

/**
 * What is written of a set: rows that come or change, and by the name of a part what goes before: ids of rows, or of
 * works of which that part is written anew. What stays as it is is not sent: the tables say already what the fold made
 * of the history before.
 */
export type TableChanges = { rows: WorkRows; gone: Partial<Record<keyof WorkRows, string[]>> }

export const noChanges = (): TableChanges => ({ rows: emptyRows(), gone: {} })

/** Rows with an id of their own. */
const BY_ID = ['expectedActs', 'difficulties', 'followUps', 'links'] as const
/** Rows that may be written over the one of the same key; where one goes, the part is written anew. */
const KEYS = { stays: ['position'], observations: ['month', 'measure'] } as const
/** Few rows, seldom changed: written anew. */
const WHOLE = ['hydropower', 'lines', 'substations', 'places'] as const

/** Adds what one work's change of state comes to. @param before null: the work is new */
export function addChanges(
  changes: TableChanges,
  before: WorkState | null,
  after: WorkState,
  version: number,
): void {
  const [was, is] = [emptyRows(), emptyRows()]
  if (before) addPartRows(was, before)
  addPartRows(is, after)
  changes.rows.works.push(workRow(after, version))
  for (const part of BY_ID) addById(changes, part, was[part], is[part])
  for (const [part, key] of Object.entries(KEYS)) {
    const name = part as keyof typeof KEYS
    addByKey(changes, name, key, { workId: after.id, was: was[name], is: is[name] })
  }
  for (const part of WHOLE)
    if (text(was[part]) !== text(is[part]))
      addAnew(changes, part, { workId: after.id, was: was[part], is: is[part] })
  const listed = (rows: WorkRows) => text([rows.listings, rows.listingWorks])
  if (listed(was) === listed(is)) return
  addAnew(changes, 'listings', { workId: after.id, was: was.listings, is: is.listings })
  changes.rows.listingWorks.push(...is.listingWorks)
}

type Part = { workId: string; was: Row[]; is: Row[] }

function addById({ rows, gone }: TableChanges, part: keyof WorkRows, was: Row[], is: Row[]): void {
  const old = new Map(was.map((row) => [row.id as string, text(row)]))
  for (const row of is) {
    const id = row.id as string
    if (old.get(id) === text(row)) old.delete(id)
    else rows[part].push(row)
  }
  if (old.size > 0) addTo(gone, part, [...old.keys()])
}

function addByKey(
  changes: TableChanges,
  name: keyof typeof KEYS,
  columns: readonly string[],
  part: Part,
): void {
  const key = (row: Row) => columns.map((column) => row[column]).join(' ')
  const old = new Map(part.was.map((row) => [key(row), text(row)]))
  const changed = part.is.filter((row) => old.get(key(row)) !== text(row))
  for (const row of part.is) old.delete(key(row))
  if (old.size > 0) addAnew(changes, name, part)
  else changes.rows[name].push(...changed)
}

function addAnew({ rows, gone }: TableChanges, name: keyof WorkRows, { workId, was, is }: Part): void {
  if (was.length > 0) addTo(gone, name, [workId])
  rows[name].push(...is)
}

function addTo(gone: TableChanges['gone'], name: keyof WorkRows, ids: string[]): void {
  const list = gone[name]
  if (list) list.push(...ids)
  else gone[name] = ids
}

/** Rows of both states are made by the same function, so that equal ones read the same. */
const text = (rows: Row | readonly unknown[]): string => JSON.stringify(rows)
