import { describe, expect, it } from 'vitest'
import { EVERYTHING } from '../rules/parameters'
import { listHref, placeHref, readListAddress, sortedBy, without } from './list-address'

describe('readListAddress', () => {
  it('reads one value, several and none', () => {
    const { filter, findings } = readListAddress({ phase: ['SURVEY', 'IN_PLAN'], kind: 'LINE', q: '' })
    expect(findings).toEqual([])
    expect(filter).toMatchObject({ phase: ['SURVEY', 'IN_PLAN'], kind: ['LINE'], q: null })
  })

  it('keeps what it could read beside what it could not', () => {
    const { filter, findings } = readListAddress({ stage: 'H99', kind: 'LINE', colour: 'red' })
    expect(findings.map(({ path }) => path).sort()).toEqual(['colour', 'stage'])
    expect(filter).toMatchObject({ kind: ['LINE'], stage: [] })
  })

  it('takes the length of a page from the page, where the address gives none', () => {
    expect(readListAddress({}, 100).filter.limit).toBe(100)
    expect(readListAddress({ limit: '20' }, 100).filter.limit).toBe(20)
    expect(placeHref({ base: '/works', ownLimit: 100 }, readListAddress({}, 100).filter)).toBe('/works')
  })
})

describe('an address', () => {
  const asked = readListAddress({ q: 'voi', phase: ['SURVEY', 'IN_PLAN'], offset: '50' }).filter

  it('is read as it was written', () => {
    const query = new URL(listHref('http://site.invalid/works', asked)).searchParams
    const again = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]))
    expect(readListAddress(again).filter).toEqual(asked)
  })

  it('loses one condition and goes back to the first page', () => {
    expect(listHref('/works', without(asked, 'phase', 'SURVEY'))).toBe('/works?q=voi&phase=IN_PLAN')
    expect(without(asked, 'q', 'voi')).toMatchObject({ q: null, offset: 0 })
  })
})

describe('sortedBy', () => {
  it('turns the order round, and starts numbers and dates from the top', () => {
    expect(sortedBy(EVERYTHING, 'name')).toMatchObject({ sorted: 'ascending', filter: { sort: '-name' } })
    expect(sortedBy(EVERYTHING, 'capacity')).toMatchObject({ sorted: null, filter: { sort: '-capacity' } })
    const largest = { ...EVERYTHING, sort: '-capacity' as const }
    expect(sortedBy(largest, 'capacity')).toMatchObject({
      sorted: 'descending',
      filter: { sort: 'capacity' },
    })
    expect(sortedBy(largest, 'name')).toMatchObject({ sorted: null, filter: { sort: 'name' } })
  })
})
