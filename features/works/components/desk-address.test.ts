import { describe, expect, it } from 'vitest'
import { csvHref, deskQuery, readDeskAddress, readDeskQuery } from './desk-address'

describe('the address of the desk', () => {
  it('says beside the filter whether rows or columns are shown', () => {
    expect(readDeskAddress({ kind: 'LINE' })).toMatchObject({ view: 'table', findings: [] })
    expect(readDeskAddress({ kind: 'LINE', view: 'stages' })).toMatchObject({ view: 'stages', findings: [] })
    expect(readDeskAddress({ view: '' }).view).toBe('table')
  })

  it.each([{ view: 'cards' }, { view: ['table', 'stages'] }])('is not guessed: %j', ({ view }) => {
    const { findings } = readDeskAddress({ view, kind: 'LINE' })
    expect(findings.map(({ path, rule }) => `${path} ${rule}`)).toEqual(['view parameter.value'])
  })

  it('is kept under a name without the page that was open, and read back', () => {
    const address = readDeskAddress({
      phase: ['SURVEY', 'IN_PLAN'],
      sort: '-since',
      offset: '50',
      view: 'phases',
    })
    const query = deskQuery(address)
    expect(query).toBe('phase=SURVEY&phase=IN_PLAN&sort=-since&view=phases')
    expect(readDeskQuery(query)).toEqual({ ...address, filter: { ...address.filter, offset: 0 } })
    expect(deskQuery(readDeskAddress({ offset: '50' }))).toBe('')
  })

  it('is recognised as out of date where a condition is no longer known', () => {
    expect(
      readDeskQuery('stage=H99&colour=red')
        .findings.map(({ path }) => path)
        .sort(),
    ).toEqual(['colour', 'stage'])
  })
})

it('a sheet has all pages, in the order of the list', () => {
  expect(csvHref(readDeskAddress({ kind: 'LINE', sort: '-since', limit: '20', offset: '40' }).filter)).toBe(
    '/staff/works/csv?kind=LINE&sort=-since',
  )
})
