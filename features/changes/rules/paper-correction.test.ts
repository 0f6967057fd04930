import { beforeEach, describe, expect, it } from 'vitest'
import type { ChangeSetRequest } from '../schema'
import { Desk, decision, letter, said } from '../testing/desk'

let desk: Desk
let mends: string
const work = 'thuy-dien-suoi-mot'
const wrong = letter('1', '2020-12-05')
const right = letter('1', '2020-05-12')

/** A paper of 12/05 typed as 05/12, on which an act rests. */
beforeEach(() => {
  desk = new Desk()
  for (const name of ['Suối Một', 'Suối Hai'])
    desk.record({ changes: [{ type: 'WORK_CREATE', kind: 'HYDROPOWER', set: { name } }] })
  mends = desk.record({
    document: { ...wrong, receivedOn: '2020-12-06', abstract: 'Về khảo sát' },
    changes: [{ type: 'ACT', work, version: 1, act: 'SURVEY_PERMITTED' }],
  }).ids[0] as string
})

const mend = (document: ChangeSetRequest['document'], more: ChangeSetRequest['changes'] = []) =>
  ({
    document,
    note: 'Nhập nhầm ngày văn bản',
    changes: [
      { type: 'REPLACE', mends, version: desk.version(work), with: { effectiveOn: '2020-05-12' } },
      ...more,
    ],
  }) as ChangeSetRequest

describe('a paper that was typed wrong', () => {
  it('is set right by who mends what rests on it, after a warning that says which words change', () => {
    const checked = desk.check(mend({ ...right, receivedOn: '2020-05-13' }))
    expect(said(checked)).toEqual(['WARN document document.corrected'])
    expect(checked.findings[0]?.params).toMatchObject({ symbol: '1/UBND-THU', fields: 'date, receivedOn' })
    expect(checked.unanswered).toHaveLength(1)
  })

  it('keeps what was left out, and judges the act by what it says now', () => {
    desk.record(mend({ ...right, receivedOn: '2020-05-13' }))
    expect(desk.documents).toHaveLength(1)
    expect(desk.documents[0]).toMatchObject({
      date: '2020-05-12',
      receivedOn: '2020-05-13',
      abstract: 'Về khảo sát',
    })
    const last = desk.works.get(work)?.history.at(-1)
    expect(last).toMatchObject({
      documentId: desk.documents[0]?.id,
      payload: { payload: { effectiveOn: '2020-05-12', paper: { date: '2020-05-12' } } },
    })
  })

  it('is then the paper that it is: the same again is the same', () => {
    desk.record(mend({ ...right, receivedOn: '2020-05-13' }))
    const act = { type: 'ACT', work: 'thuy-dien-suoi-hai', version: 1, act: 'SURVEY_PERMITTED' } as const
    expect(said(desk.check({ document: right, changes: [act] }))).toEqual([])
    expect(said(desk.check({ document: wrong, changes: [act] }))).toEqual([
      'REFUSE document document.other-content',
    ])
  })

  it('can be set right again', () => {
    const first = desk.record(mend({ ...right, receivedOn: '2020-05-13' }))
    mends = first.ids[0] as string
    desk.record(mend({ ...right, receivedOn: '2020-05-14' }))
    expect(desk.documents[0]).toMatchObject({ date: '2020-05-12', receivedOn: '2020-05-14' })
  })

  it('cannot be set to what cannot be', () => {
    expect(said(desk.check(mend({ ...right, date: '2020-05-15', receivedOn: '2020-05-13' })))).toContain(
      'REFUSE document.receivedOn document.received-before-date',
    )
    // What is left out stays, and what stays must fit what is said anew.
    desk.record(mend({ ...right, receivedOn: '2020-05-13' }))
    mends = desk.works.get(work)?.history.at(-1)?.id as string
    expect(said(desk.check(mend({ ...right, date: '2020-05-15' })))).toContain(
      'REFUSE document.receivedOn document.received-before-date',
    )
  })

  it('is not set right in passing, by a set that records something too', () => {
    const act = { type: 'ACT', work: 'thuy-dien-suoi-hai', version: 1, act: 'SURVEY_PERMITTED' } as const
    expect(said(desk.check(mend(right, [act])))).toContain('REFUSE document document.other-content')
    expect(said(desk.check({ document: right, changes: [act] }))).toEqual([
      'REFUSE document document.other-content',
    ])
  })

  it('is not set right by who mends what rests on another paper: that would alter a stranger’s', () => {
    const { ids } = desk.record({
      document: decision('7', '2020-05-12', 'UBND tỉnh Lai Châu'),
      changes: [{ type: 'ACT', work, version: 2, act: 'EXTENDED', until: '2022' }],
    })
    mends = ids[0] as string
    expect(said(desk.check(mend(right)))).toContain('REFUSE document document.other-content')
  })
})
