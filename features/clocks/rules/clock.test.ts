import { describe, expect, it } from 'vitest'
import type { Clock, Movement } from '../types'
import { calendarOf, OFFICE_CALENDAR } from './calendar'
import { clockOf, type FileAtStage } from './clock'

const BARE = calendarOf([])

/** A submission that the Ministry received on Friday 08/05/2020. */
const SUBMITTED: FileAtStage = {
  kind: 'HYDROPOWER',
  stage: 4,
  condition: 'ACTIVE',
  holder: 'MINISTRY',
  enteredOn: '2020-05-06',
  receivedOn: '2020-05-08',
  movements: [],
}

/** In the plan: the decision came in on 05/01/2026. */
const IN_PLAN: FileAtStage = {
  ...SUBMITTED,
  stage: 6,
  holder: 'INVESTOR',
  enteredOn: '2026-01-05',
  receivedOn: '2026-01-05',
}

const handedOver = (holder: Movement['holder'], receivedOn: string | null): Movement => {
  return { act: 'HANDED_OVER', holder, receivedOn }
}

const clock = (file: Partial<FileAtStage>, today: string): Clock =>
  clockOf({ ...SUBMITTED, ...file }, today, BARE)

describe('the Ministry asks for opinions within five working days', () => {
  it('from the day of receipt, which does not count', () => {
    expect(clock({}, '2020-05-13')).toMatchObject({
      state: 'RUNNING',
      receivedOn: '2020-05-08',
      dueOn: '2020-05-15',
      standing: { side: 'LEFT', count: 2, unit: 'working_days' },
    })
  })

  it('is not over on the last day, and is on the next', () => {
    expect(clock({}, '2020-05-15').state).toBe('RUNNING')
    expect(clock({}, '2020-05-16').state).toBe('OVERDUE')
  })

  it('names the row that it rests on', () => {
    const running = clock({}, '2020-05-13')
    expect(running.state !== 'NONE' && running.rule).toMatchObject({
      id: 'opinions-requested.hydropower.ministry.2013',
      evidence: 'verified',
    })
  })

  it('without a day of receipt nothing is overdue', () => {
    expect(clock({ receivedOn: null }, '2026-11-22').state).toBe('NO_RECEIPT')
  })

  it('of a submission after the circular no limit is known', () => {
    const file = { enteredOn: '2023-08-01', receivedOn: '2023-08-01' }
    expect(clock(file, '2026-11-22')).toEqual({ state: 'NONE' })
    expect(clock({ ...file, receivedOn: null }, '2026-11-22')).toEqual({ state: 'NONE' })
  })

  it('of one received on its last day the limit still ran', () => {
    expect(clock({ receivedOn: '2023-07-31' }, '2023-08-07')).toMatchObject({
      state: 'RUNNING',
      dueOn: '2023-08-07',
    })
  })

  it.each(['SUSPENDED', 'RETURNED', 'REFUSED', 'REMOVED_FROM_PLAN', 'REVOKED'] as const)(
    'stands still while the work is %s',
    (condition) => {
      expect(clock({ condition }, '2020-06-30')).toEqual({ state: 'NONE' })
    },
  )

  it('binds nobody but the Ministry', () => {
    for (const holder of ['DEPARTMENT', 'PROVINCE', 'INVESTOR', 'EVN', 'NONE'] as const)
      expect(clock({ holder }, '2020-06-30')).toEqual({ state: 'NONE' })
  })

  it('begins anew when a dossier that was sent back is handed in again', () => {
    const movements: Movement[] = [
      { act: 'RETURNED', holder: 'INVESTOR', receivedOn: '2020-05-14' },
      { act: 'RESUBMITTED', holder: null, receivedOn: '2020-06-05' },
    ]
    expect(clock({ movements }, '2020-06-08')).toMatchObject({ state: 'RUNNING', dueOn: '2020-06-12' })
    const unknown = [...movements.slice(0, 1), { ...movements[1], receivedOn: null } as Movement]
    expect(clock({ movements: unknown }, '2020-06-30').state).toBe('NO_RECEIPT')
  })

  it('begins anew when a suspended work may go on', () => {
    const movements: Movement[] = [{ act: 'RESUMED', holder: null, receivedOn: '2020-06-05' }]
    expect(clock({ movements }, '2020-06-08')).toMatchObject({ state: 'RUNNING', dueOn: '2020-06-12' })
  })
})

describe('the Ministry decides within ten working days', () => {
  const appraised: Partial<FileAtStage> = { stage: 5, enteredOn: '2020-06-01', receivedOn: '2020-06-03' }

  it('not from its own letter that opened the appraisal', () => {
    expect(clock(appraised, '2020-12-01').state).toBe('NO_RECEIPT')
  })

  it('but from the explanation and the final dossier', () => {
    const movements: Movement[] = [{ act: 'RESUBMITTED', holder: null, receivedOn: '2020-07-03' }]
    expect(clock({ ...appraised, movements }, '2020-07-20')).toMatchObject({
      state: 'OVERDUE',
      dueOn: '2020-07-17',
      rule: { id: 'plan-approved.hydropower.ministry.2013' },
    })
  })
})

describe('the province approves the investment within 35 working days', () => {
  it('nothing runs while the investor prepares the dossier', () => {
    expect(clockOf(IN_PLAN, '2026-11-22', BARE)).toEqual({ state: 'NONE' })
  })

  it('runs from the day the dossier came in, and on from one body to the other', () => {
    const movements = [handedOver('DEPARTMENT', '2026-03-02'), handedOver('PROVINCE', '2026-04-10')]
    expect(clockOf({ ...IN_PLAN, holder: 'PROVINCE', movements }, '2026-04-21', BARE)).toMatchObject({
      state: 'OVERDUE',
      receivedOn: '2026-03-02',
      dueOn: '2026-04-20',
    })
  })

  it('runs anew when the file had gone back to the investor in between', () => {
    const movements = [
      handedOver('DEPARTMENT', '2026-03-02'),
      handedOver('INVESTOR', '2026-03-20'),
      handedOver('DEPARTMENT', '2026-05-04'),
    ]
    expect(clockOf({ ...IN_PLAN, holder: 'DEPARTMENT', movements }, '2026-05-05', BARE)).toMatchObject({
      receivedOn: '2026-05-04',
      dueOn: '2026-06-22',
    })
  })

  it('a file that is being drafted on without a hand-over has no day of receipt', () => {
    expect(clockOf({ ...IN_PLAN, holder: 'DEPARTMENT' }, '2026-11-22', BARE).state).toBe('NO_RECEIPT')
  })

  it('binds the same for a line whose route is agreed', () => {
    const line: FileAtStage = {
      ...IN_PLAN,
      kind: 'LINE',
      stage: 4,
      holder: 'PROVINCE',
      movements: [handedOver('PROVINCE', '2025-06-02')],
    }
    expect(clockOf(line, '2025-06-03', BARE)).toMatchObject({
      state: 'RUNNING',
      rule: { id: 'investment-approved.grid.province.2021' },
    })
  })
})

it('says of which years the holidays are not known', () => {
  const file = { ...SUBMITTED, receivedOn: '2021-12-30', enteredOn: '2021-12-30' }
  expect(clockOf(file, '2022-01-10', OFFICE_CALENDAR)).toMatchObject({ gaps: [2021], dueOn: '2022-01-07' })
  expect(clockOf(file, '2026-11-22', OFFICE_CALENDAR)).toMatchObject({ gaps: [2021, 2026] })
})

it('of a stage without a limit, or of an unknown one, there is nothing to say', () => {
  expect(clock({ stage: 3, holder: 'DEPARTMENT' }, '2026-11-22')).toEqual({ state: 'NONE' })
  expect(clock({ stage: null }, '2026-11-22')).toEqual({ state: 'NONE' })
})
