import { describe, expect, it } from 'vitest'
import { History } from '../testing/history'
import { holders } from '../testing/reading'

describe('who holds the file', () => {
  it('is nobody while nothing is known of a work', () => {
    expect(new History().fold().state.holder).toBe('NONE')
  })

  it('is whom the stage names when nothing better is known', () => {
    const work = new History()
    work.act('SUBMITTED_TO_MOIT', '2020-05-12')
    expect(work.fold().state.holder).toBe('MINISTRY')
    work.act('ENERGISED', '2024-05-12')
    expect(work.fold().state.holder).toBe('NONE')
    expect(holders(work.fold())).toEqual([['MINISTRY 2020-05-12 → 2024-05-12'], ['NONE 2024-05-12 → now']])
  })

  it('is the Department while a paper is drafted, the province while it is to be signed', () => {
    const work = new History()
    work.act('SURVEY_STARTED', '2020-01-01')
    const id = work.expect('SURVEY_PERMITTED', '2020-05')
    expect(work.fold().state.holder).toBe('INVESTOR')
    work.step(id, 'DRAFTING', '2020-05-04')
    expect(work.fold().state.holder).toBe('DEPARTMENT')
    work.step(id, 'SENT_FOR_SIGNATURE', '2020-05-15')
    expect(work.fold().state.holder).toBe('PROVINCE')
    work.step(id, 'NOT_STARTED', '2020-05-18')
    expect(work.fold().state.holder).toBe('INVESTOR')
    expect(holders(work.fold())).toEqual([
      [
        'INVESTOR 2020-01-01 → 2020-05-04',
        'DEPARTMENT 2020-05-04 → 2020-05-15',
        'PROVINCE 2020-05-15 → 2020-05-18',
        'INVESTOR 2020-05-18 → now',
      ],
    ])
  })

  it('is whom the stage names again once the paper is there', () => {
    const work = new History()
    work.act('PROPOSED', '2020-01-01')
    const id = work.expect('SURVEY_PERMITTED', '2020-05')
    work.step(id, 'SENT_FOR_SIGNATURE', '2020-05-04')
    work.act('SURVEY_PERMITTED', '2020-05-12')
    expect(holders(work.fold())).toEqual([
      ['DEPARTMENT 2020-01-01 → 2020-05-04', 'PROVINCE 2020-05-04 → 2020-05-12'],
      ['INVESTOR 2020-05-12 → now'],
    ])
  })

  it('is the last to whom it was handed over within the stay', () => {
    const work = new History()
    work.act('SUBMITTED_TO_MOIT', '2020-01-01')
    work.handOver('PROVINCE', '2020-03-01')
    work.handOver('MINISTRY', '2020-04-01')
    work.handOver('DEPARTMENT', '2020-02-01')
    expect(holders(work.fold())).toEqual([
      [
        'MINISTRY 2020-01-01 → 2020-02-01',
        'DEPARTMENT 2020-02-01 → 2020-03-01',
        'PROVINCE 2020-03-01 → 2020-04-01',
        'MINISTRY 2020-04-01 → now',
      ],
    ])
  })

  it('is whom a new stage names, whoever had it before', () => {
    const work = new History()
    work.act('SUBMITTED_TO_MOIT', '2020-01-01')
    work.handOver('PROVINCE', '2020-03-01')
    work.act('PLAN_APPROVED', '2020-06-01')
    expect(work.fold().state.holder).toBe('INVESTOR')
  })

  it('is decided by the draft rather than by the hand-over', () => {
    const work = new History()
    work.act('SUBMITTED_TO_MOIT', '2020-01-01')
    const id = work.expect('PLAN_APPROVED', '2020-05')
    work.step(id, 'DRAFTING', '2020-02-01')
    work.handOver('EVN', '2020-03-01')
    expect(work.fold().state.holder).toBe('DEPARTMENT')
    work.cancel(id, '2020-04-01')
    expect(work.fold().state.holder).toBe('EVN')
  })

  it('is the one who has to sign when one paper is drafted and another to be signed', () => {
    const work = new History()
    work.act('PROPOSED', '2020-01-01')
    work.step(work.expect('SURVEY_PERMITTED', '2020-05'), 'SENT_FOR_SIGNATURE', '2020-02-01')
    work.step(work.expect('EXTENDED', '2020-05'), 'DRAFTING', '2020-03-01')
    expect(work.fold().state.holder).toBe('PROVINCE')
  })

  it('is whom a returned dossier went back to', () => {
    const work = new History()
    work.act('SUBMITTED_TO_MOIT', '2020-01-01')
    work.act('RETURNED', '2020-02-01', { by: 'MINISTRY' }, { holder: 'INVESTOR' })
    expect(work.fold().state.holder).toBe('INVESTOR')
  })

  it('is the one who sent it back when the dossier is resubmitted', () => {
    const work = new History()
    work.act('SUBMITTED_TO_MOIT', '2020-01-01')
    work.act('RETURNED', '2020-02-01', { by: 'DEPARTMENT' }, { holder: 'INVESTOR' })
    work.act('RESUBMITTED', '2020-03-01', { by: 'INVESTOR' })
    expect(work.fold().state.holder).toBe('DEPARTMENT')
    work.act('RETURNED', '2020-04-01', { by: 'OTHER' }, { holder: 'INVESTOR' })
    work.act('RESUBMITTED', '2020-05-01', { by: 'INVESTOR' })
    expect(holders(work.fold())).toEqual([
      [
        'MINISTRY 2020-01-01 → 2020-02-01',
        'INVESTOR 2020-02-01 → 2020-03-01',
        'DEPARTMENT 2020-03-01 → 2020-04-01',
        'INVESTOR 2020-04-01 → 2020-05-01',
        'MINISTRY 2020-05-01 → now',
      ],
    ])
  })

  it('of a stay that is over and of which no day is known is not said to hold it still', () => {
    const work = new History()
    work.state('H4', null)
    work.state('H6', null)
    expect(holders(work.fold())).toEqual([[], ['INVESTOR ? → now']])
  })

  it('of a stay of unknown beginning is known from the first day that is known', () => {
    const work = new History()
    work.state('H4', null)
    work.handOver('PROVINCE', '2020-03-01')
    expect(holders(work.fold())).toEqual([['MINISTRY ? → 2020-03-01', 'PROVINCE 2020-03-01 → now']])
  })
})
