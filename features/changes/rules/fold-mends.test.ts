import { describe, expect, it } from 'vitest'
import { History } from '../testing/history'
import { problems, standing, stays } from '../testing/reading'

describe('undoing', () => {
  it('takes an act out as if it had never been', () => {
    const work = new History()
    work.act('SURVEY_PERMITTED', '2018-01-01')
    const before = work.fold().state
    work.void(work.act('REVOKED', '2019-01-01'))
    expect(work.fold().state).toEqual(before)
  })

  it('is not possible twice', () => {
    const work = new History()
    const act = work.act('SURVEY_PERMITTED', '2018-01-01')
    work.void(act)
    const again = work.void(act)
    expect(problems(work.fold())).toEqual([`REFUSE mend.not-live ${again}`])
  })

  it('of what was replaced has to name the replacement', () => {
    const work = new History()
    const act = work.act('SURVEY_PERMITTED', '2018-01-01')
    const mended = work.replaceAct(act, { effectiveOn: '2018-01-03' })
    const wrong = work.void(act)
    expect(problems(work.fold())).toEqual([`REFUSE mend.not-live ${wrong}`])
    work.void(mended)
    expect(standing(work.fold())).toBe('unknown')
  })

  it('cannot itself be undone', () => {
    const work = new History()
    const undoing = work.void(work.act('SURVEY_PERMITTED', '2018-01-01'))
    const wrong = work.void(undoing)
    expect(problems(work.fold())).toEqual([`REFUSE mend.not-live ${wrong}`])
  })

  it('of the creation hides a work of which nothing else is recorded', () => {
    const work = new History()
    work.void('c1')
    expect(work.fold().state.isVoid).toBe(true)
    expect(work.fold().problems).toEqual([])
  })

  it('of the creation is refused while anything else counts', () => {
    const work = new History()
    const act = work.act('PROPOSED', '2018-01-01')
    work.void('c1')
    expect(problems(work.fold())).toEqual([`REFUSE mend.work-in-use ${act}`])
    work.void(act)
    expect(problems(work.fold())).toEqual([])
  })

  it('of the creation leaves a work on which nothing more can be recorded', () => {
    const work = new History()
    work.void('c1')
    const act = work.act('PROPOSED', '2018-01-01')
    expect(problems(work.fold())).toEqual([`REFUSE mend.work-in-use ${act}`])
  })
})

describe('replacing', () => {
  it('keeps the place in the ledger’s order of what it mends', () => {
    const work = new History()
    const stop = work.act('RESUMED', '2020-05-12')
    work.act('RESUMED', '2020-05-12')
    // On one day the ledger number decides: the stop was entered before the resumption, and stays before it.
    work.replaceAct(stop, { act: 'SUSPENDED' })
    expect(standing(work.fold())).toBe('unknown')
  })

  it('moves the act to where its new date belongs', () => {
    const work = new History()
    const wrong = work.act('SURVEY_PERMITTED', '2021-05-12')
    work.act('PLAN_APPROVED', '2020-01-01')
    expect(stays(work.fold())).toEqual(['H6 2020-01-01 → now'])
    work.replaceAct(wrong, { effectiveOn: '2019-05-12' })
    expect(stays(work.fold())).toEqual(['H1 2019-05-12 → 2020-01-01', 'H6 2020-01-01 → now'])
  })

  it('can be replaced again, by naming the replacement', () => {
    const work = new History()
    const first = work.act('SURVEY_PERMITTED', '2018-01-01')
    const second = work.replaceAct(first, { effectiveOn: '2018-01-03' })
    const third = work.replaceAct(second, { effectiveOn: '2018-01-05' })
    expect(stays(work.fold())).toEqual(['H1 2018-01-05 → now'])
    expect(work.fold().state.stays[0]?.changeId).toBe(third)
    const stale = work.replaceAct(second, { effectiveOn: '2018-01-07' })
    expect(problems(work.fold())).toEqual([`REFUSE mend.not-live ${stale}`])
  })

  it('keeps the link of a promise to what was carried over from it', () => {
    const work = new History()
    const promise = work.expect('SURVEY_PERMITTED', '2020-05')
    work.add(
      {
        type: 'REPLACE',
        payload: {
          type: 'EXPECTED_ACT',
          payload: { op: 'CREATE', act: 'SURVEY_PERMITTED', month: '2020-04' },
        },
      },
      promise,
      null,
    )
    work.slip(promise, '2020-06', '2020-05-01')
    expect(work.fold().state.expectedActs.map(({ month, state }) => `${month} ${state}`)).toEqual([
      '2020-04 SLIPPED',
      '2020-06 NOT_STARTED',
    ])
  })

  it('of a creation keeps kind and address', () => {
    const work = new History('LINE')
    const payload = { slug: 'khac', kind: 'SUBSTATION', name: 'Tên đúng', sourceKind: null } as const
    work.add({ type: 'REPLACE', payload: { type: 'WORK_CREATE', payload } }, 'c1')
    expect(work.fold().state).toMatchObject({
      name: 'Tên đúng',
      kind: 'LINE',
      slug: 'cong-trinh-thu',
      isVoid: false,
    })
  })
})
