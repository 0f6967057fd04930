import { describe, expect, it } from 'vitest'
import { History } from '../testing/history'
import { problems, standing, stays } from '../testing/reading'

describe('a paper that is found for a recorded state', () => {
  it('puts itself and its exact date on the stay, and makes no second one', () => {
    const work = new History()
    const state = work.state('H9', '2018')
    const paper = work.evidence(state, '2018-06-04', { type: 'THONG_BAO', receivedOn: '2018-06-09' })
    expect(stays(work.fold())).toEqual(['H9 2018-06-04 → now'])
    expect(work.fold().state.stays[0]).toMatchObject({
      changeId: state,
      documentId: `d${paper.slice(1)}`,
      sourceKind: 'OFFICIAL',
    })
  })

  it('proves the state also after that was mended', () => {
    const work = new History()
    const state = work.state('H9', '2018')
    work.replaceAct(state, { effectiveOn: '2017' })
    work.evidence(state, '2018-06-04')
    expect(stays(work.fold())).toEqual(['H9 2018-06-04 → now'])
  })

  it('may name the mended state by its new id', () => {
    const work = new History()
    const mended = work.replaceAct(work.state('H9', '2018'), { effectiveOn: '2017' })
    work.evidence(mended, '2018-06-04')
    expect(stays(work.fold())).toEqual(['H9 2018-06-04 → now'])
  })

  it('moves the stay to where its date belongs', () => {
    const work = new History()
    work.act('STARTED', '2016-01-01')
    const state = work.state('H8', null)
    work.evidence(state, '2015-03-01')
    expect(stays(work.fold())).toEqual(['H8 2015-03-01 → 2016-01-01', 'H9 2016-01-01 → now'])
  })

  it('warns when its date puts a lower stage behind a higher one', () => {
    const work = new History()
    const state = work.state('H6', null)
    work.act('INVESTMENT_APPROVED', '2015-01-01')
    expect(problems(work.fold())).toEqual([])
    const paper = work.evidence(state, '2018-01-01')
    expect(problems(work.fold())).toEqual([`WARN act.lower-stage ${paper}`])
  })

  it('leaves the state with its old source when it is undone', () => {
    const work = new History()
    const state = work.state('H9', '2018')
    work.void(work.evidence(state, '2018-06-04'))
    expect(stays(work.fold())).toEqual(['H9 2018 → now'])
    expect(work.fold().state.stays[0]?.sourceKind).toBe('PRESS')
  })

  it('counts once: of two the later recorded one', () => {
    const work = new History()
    const state = work.state('H9', '2018')
    work.evidence(state, '2018-06-04')
    work.evidence(state, '2018-07-05')
    expect(stays(work.fold())).toEqual(['H9 2018-07-05 → now'])
  })

  it('is no official paper because it is called evidence: a newspaper stays a newspaper', () => {
    const work = new History()
    const state = work.state('H9', '2018', { sourceKind: 'OFFICE_LIST' })
    work.evidence(state, '2018-06-04', { type: 'BAO_CHI' })
    expect(work.fold().state.stays[0]?.sourceKind).toBe('PRESS')
  })

  it('is refused for what is no recorded state', () => {
    const work = new History()
    const act = work.act('STARTED', '2018-01-01')
    const wrong = work.evidence(act, '2018-06-04')
    const unknown = work.evidence('c99', '2018-06-04')
    expect(problems(work.fold())).toEqual([
      `REFUSE evidence.no-state ${wrong}`,
      `REFUSE evidence.no-state ${unknown}`,
    ])
    expect(standing(work.fold())).toBe('H9')
  })

  it('loses its object when the state is undone', () => {
    const work = new History()
    const state = work.state('H9', '2018')
    const paper = work.evidence(state, '2018-06-04')
    work.void(state)
    expect(problems(work.fold())).toEqual([`REFUSE evidence.no-state ${paper}`])
    expect(standing(work.fold())).toBe('unknown')
  })
})
