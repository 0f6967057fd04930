import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHistory } from '../testing/arbitrary'
import { History } from '../testing/history'
import type { WorkChange } from '../types'
import { fold } from './fold'
import { addWorkRows, emptyRows, type Row, type WorkRows } from './projection'
import { addChanges, noChanges, type TableChanges } from './projection-changes'

const KEYS: Record<keyof WorkRows, string[]> = {
  works: ['id'],
  hydropower: ['workId'],
  lines: ['workId'],
  substations: ['workId'],
  places: ['workId', 'position'],
  stays: ['workId', 'position'],
  expectedActs: ['id'],
  difficulties: ['id'],
  followUps: ['id'],
  observations: ['workId', 'month', 'measure'],
  links: ['id'],
  listings: ['id'],
  listingWorks: ['listingId', 'workId'],
}
/** Written over what has the same key; into the others a row that is there already does not go in. */
const UPSERTED = new Set(['works', 'stays', 'observations', 'listings'])
const keyOf = (table: keyof WorkRows, row: Row) => KEYS[table].map((column) => row[column]).join(' ')

/** What ledger_accept makes of the tables. */
function written(tables: WorkRows, { rows, gone }: TableChanges): WorkRows {
  const result = emptyRows()
  for (const table of Object.keys(KEYS) as (keyof WorkRows)[]) {
    const ids = new Set(gone[table === 'listingWorks' ? 'listings' : table])
    const owner = KEYS[table][0] === 'id' ? 'id' : 'workId'
    // A row of a plan goes when its last work does; here there is one work.
    const isGone = (row: Row) => (table === 'listings' ? ids.size > 0 : ids.has(row[owner] as string))
    const kept = new Map(tables[table].filter((row) => !isGone(row)).map((row) => [keyOf(table, row), row]))
    for (const row of rows[table]) {
      const key = keyOf(table, row)
      if (kept.has(key) && !UPSERTED.has(table)) throw new Error(`${table} ${key} is there already`)
      kept.set(key, row)
    }
    result[table] = [...kept.values()]
  }
  return result
}

/** Each listing has a row of its own, as the resolver gives it. */
const withOwnRows = (history: readonly WorkChange[]): WorkChange[] =>
  history.map((change) => {
    const content = change.type === 'REPLACE' ? change.payload : change
    if (content.type !== 'LISTING') return change
    const own = { ...content.payload, listingId: change.id }
    const payload = change.type === 'REPLACE' ? { ...content, payload: own } : own
    return { ...change, payload } as WorkChange
  })

const sorted = (rows: WorkRows) =>
  Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, list.map((row) => JSON.stringify(row)).sort()]),
  )

describe('what is written of a set', () => {
  it('makes of the tables before what the fold says after, whatever the history', () => {
    fc.assert(
      fc.property(anyHistory.map(withOwnRows), fc.nat({ max: 15 }), (history, at) => {
        const before = fold(history.slice(0, Math.max(1, at)))?.state
        const after = fold(history)?.state
        if (!before || !after) throw new Error('the first change creates the work')
        const [tables, wanted, changes] = [emptyRows(), emptyRows(), noChanges()]
        addWorkRows(tables, before, 1)
        addWorkRows(wanted, after, 2)
        addChanges(changes, before, after, 2)
        expect(sorted(written(tables, changes))).toEqual(sorted(wanted))
      }),
      { numRuns: 300 },
    )
  })

  it('is only what differs: of an act, the stay that it ends and the one that it opens', () => {
    const history = new History('HYDROPOWER', { fields: { capacityMw: 9 } })
    history.act('PROPOSED', '2020-01-01')
    history.act('SURVEY_PERMITTED', '2020-02-01')
    const before = history.fold().state
    history.act('PLAN_APPROVED', '2021-02-01')
    const changes = noChanges()
    addChanges(changes, before, history.fold().state, 4)
    const said = Object.entries(changes.rows).filter(([, rows]) => rows.length > 0)
    expect(said.map(([table, rows]) => [table, rows.length])).toEqual([
      ['works', 1],
      ['stays', 2],
    ])
    expect(changes.gone).toEqual({})
  })
})
