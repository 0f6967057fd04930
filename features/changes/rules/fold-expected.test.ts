import { describe, expect, it } from 'vitest'
import { History } from '../testing/history'
import { holders, problems, promises, standing } from '../testing/reading'

describe('an expected act', () => {
  it('waits until its paper comes, and is done by it', () => {
    const work = new History()
    const promise = work.expect('SURVEY_PERMITTED', '2020-05')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 NOT_STARTED'])
    const paper = work.act('SURVEY_PERMITTED', '2020-05-12')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 DONE'])
    expect(work.fold().state.expectedActs[0]).toMatchObject({ id: promise, doneById: paper })
  })

  it('asks when the same paper is promised twice for one month', () => {
    const work = new History()
    work.expect('SURVEY_PERMITTED', '2020-05')
    const second = work.expect('SURVEY_PERMITTED', '2020-05')
    work.expect('SURVEY_PERMITTED', '2020-06')
    expect(problems(work.fold())).toEqual([`WARN expected.twice ${second}`])
  })

  it('is done by a paper of the first day of its month', () => {
    const work = new History()
    work.expect('SURVEY_PERMITTED', '2020-05')
    work.act('SURVEY_PERMITTED', '2020-05-01')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 DONE'])
  })

  it('is done by a paper of a later month too', () => {
    const work = new History()
    work.expect('SURVEY_PERMITTED', '2020-05')
    work.act('SURVEY_PERMITTED', '2020-09-30')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 DONE'])
  })

  it('asks when the paper is older than its month', () => {
    const work = new History()
    work.expect('SURVEY_PERMITTED', '2020-05')
    const early = work.act('SURVEY_PERMITTED', '2020-04-30')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 NOT_STARTED'])
    expect(problems(work.fold())).toEqual([`WARN expected.earlier-than-month ${early}`])
  })

  it('is done by the earlier paper when the officer says so', () => {
    const work = new History()
    const promise = work.expect('SURVEY_PERMITTED', '2020-05')
    work.act('SURVEY_PERMITTED', '2020-04-30', {}, { fulfils: promise })
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 DONE'])
    expect(problems(work.fold())).toEqual([])
  })

  it('stays open when the officer says that the paper is another one', () => {
    const work = new History()
    work.expect('EXTENDED', '2020-05')
    work.act('EXTENDED', '2020-05-12', {}, { fulfils: null })
    expect(promises(work.fold())).toEqual(['EXTENDED 2020-05 NOT_STARTED'])
    expect(problems(work.fold())).toEqual([])
  })

  it('is done oldest first, one by each paper', () => {
    const work = new History()
    work.expect('EXTENDED', '2020-07')
    work.expect('EXTENDED', '2020-05')
    work.act('EXTENDED', '2020-08-01')
    expect(promises(work.fold())).toEqual(['EXTENDED 2020-07 NOT_STARTED', 'EXTENDED 2020-05 DONE'])
    work.act('EXTENDED', '2020-08-02')
    expect(promises(work.fold())).toEqual(['EXTENDED 2020-07 DONE', 'EXTENDED 2020-05 DONE'])
  })

  it('is not done by another act, a recorded state or evidence', () => {
    const work = new History()
    work.expect('SURVEY_PERMITTED', '2020-05')
    work.act('PROPOSED', '2020-05-12')
    work.evidence(work.state('H1', '2020-05-20'), '2020-05-21')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 NOT_STARTED'])
  })

  it('stays open where a later state is known: its result was never recorded', () => {
    const work = new History()
    work.expect('SURVEY_PERMITTED', '2020-05')
    work.act('PLAN_APPROVED', '2021-01-01')
    expect(standing(work.fold())).toBe('H6')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 NOT_STARTED'])
  })

  it('opens again when its paper is undone, and follows it when that is replaced', () => {
    const work = new History()
    work.expect('SURVEY_PERMITTED', '2020-05')
    const mended = work.replaceAct(work.act('SURVEY_PERMITTED', '2020-05-12'), { effectiveOn: '2020-05-14' })
    expect(work.fold().state.expectedActs[0]?.doneById).toBe(mended)
    work.void(mended)
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 NOT_STARTED'])
  })

  it('that a paper names is not taken by an earlier paper that is recorded late', () => {
    const work = new History()
    const promise = work.expect('EXTENDED', '2020-05')
    const meant = work.act('EXTENDED', '2020-05-20', {}, { fulfils: promise })
    work.act('EXTENDED', '2020-05-12')
    expect(work.fold().state.expectedActs[0]?.doneById).toBe(meant)
    expect(problems(work.fold())).toEqual([])
  })

  it('does not care whether the promise or the paper was entered first', () => {
    const first = new History()
    first.expect('EXTENDED', '2020-05')
    first.expect('EXTENDED', '2020-06')
    first.act('EXTENDED', '2020-06-12')
    first.act('EXTENDED', '2020-05-12')
    const second = new History()
    second.act('EXTENDED', '2020-06-12')
    second.act('EXTENDED', '2020-05-12')
    second.expect('EXTENDED', '2020-05')
    second.expect('EXTENDED', '2020-06')
    expect(promises(first.fold())).toEqual(['EXTENDED 2020-05 DONE', 'EXTENDED 2020-06 DONE'])
    expect(promises(second.fold())).toEqual(promises(first.fold()))
  })
})

describe('a promise that is carried over', () => {
  it('keeps its trace: the old one slipped, the new one names it', () => {
    const work = new History()
    const old = work.expect('SURVEY_PERMITTED', '2020-05')
    work.slip(old, '2020-06', '2020-06-01')
    expect(promises(work.fold())).toEqual([
      'SURVEY_PERMITTED 2020-05 SLIPPED',
      'SURVEY_PERMITTED 2020-06 NOT_STARTED',
    ])
    expect(work.fold().state.expectedActs[1]?.carriedFromId).toBe(old)
  })

  it('can be carried over again, and then be done', () => {
    const work = new History()
    const first = work.expect('SURVEY_PERMITTED', '2020-05')
    const second = work.slip(first, '2020-06', '2020-06-01')
    work.slip(second, '2020-08', '2020-07-01')
    work.act('SURVEY_PERMITTED', '2020-08-03')
    expect(promises(work.fold()).map((line) => line.split(' ').at(-1))).toEqual([
      'SLIPPED',
      'SLIPPED',
      'DONE',
    ])
  })

  it('goes forward only', () => {
    const work = new History()
    const id = work.expect('SURVEY_PERMITTED', '2020-05')
    const same = work.slip(id, '2020-05', '2020-06-01')
    const back = work.slip(id, '2020-04', '2020-06-01')
    expect(problems(work.fold())).toEqual([
      `REFUSE expected.slip-backwards ${same}`,
      `REFUSE expected.slip-backwards ${back}`,
    ])
  })

  it('asks when the paper then comes with a date before the new month', () => {
    const work = new History()
    const old = work.expect('SURVEY_PERMITTED', '2020-05')
    const now = work.slip(old, '2020-06', '2020-06-01')
    const paper = work.act('SURVEY_PERMITTED', '2020-05-28')
    expect(problems(work.fold())).toEqual([`WARN expected.earlier-than-month ${paper}`])
    work.replaceAct(paper, { fulfils: now })
    expect(promises(work.fold()).at(-1)).toBe('SURVEY_PERMITTED 2020-06 DONE')
  })

  it('takes how far it had come along', () => {
    const work = new History()
    const old = work.expect('SURVEY_PERMITTED', '2020-05')
    work.step(old, 'SENT_FOR_SIGNATURE', '2020-05-20')
    work.slip(old, '2020-06', '2020-06-01')
    expect(promises(work.fold()).at(-1)).toBe('SURVEY_PERMITTED 2020-06 SENT_FOR_SIGNATURE')
    expect(work.fold().state.holder).toBe('PROVINCE')
  })

  it('undone, is the old promise again', () => {
    const work = new History()
    const old = work.expect('SURVEY_PERMITTED', '2020-05')
    work.void(work.slip(old, '2020-06', '2020-06-01'))
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 NOT_STARTED'])
  })
})

describe('a promise that is closed', () => {
  it('by being dropped, is done by no paper', () => {
    const work = new History()
    work.cancel(work.expect('SURVEY_PERMITTED', '2020-05'), '2020-05-20')
    work.act('SURVEY_PERMITTED', '2020-05-25')
    expect(promises(work.fold())).toEqual(['SURVEY_PERMITTED 2020-05 CANCELLED'])
    expect(problems(work.fold())).toEqual([])
  })

  it('takes no further step', () => {
    const work = new History()
    const id = work.expect('SURVEY_PERMITTED', '2020-05')
    work.cancel(id, '2020-05-20')
    const later = [
      work.step(id, 'DRAFTING', '2020-05-21'),
      work.slip(id, '2020-06', '2020-05-21'),
      work.cancel(id, '2020-05-21'),
    ]
    expect(problems(work.fold())).toEqual(later.map((change) => `REFUSE expected.not-open ${change}`))
  })

  it('cannot be named by a paper as what it fulfils', () => {
    const work = new History()
    const id = work.expect('SURVEY_PERMITTED', '2020-05')
    work.cancel(id, '2020-05-20')
    const paper = work.act('SURVEY_PERMITTED', '2020-05-25', {}, { fulfils: id })
    expect(problems(work.fold())).toEqual([`REFUSE expected.not-open ${paper}`])
  })

  it('by a paper of an earlier date than its drafting, holds the file no longer', () => {
    const work = new History()
    work.act('PROPOSED', '2020-01-01')
    const id = work.expect('SURVEY_PERMITTED', '2020-05')
    work.step(id, 'SENT_FOR_SIGNATURE', '2020-05-20')
    work.act('SURVEY_PERMITTED', '2020-05-12')
    expect(work.fold().state.holder).toBe('INVESTOR')
    expect(holders(work.fold())).toEqual([
      ['DEPARTMENT 2020-01-01 → 2020-05-12'],
      ['INVESTOR 2020-05-12 → now'],
    ])
  })
})
