import { describe, expect, it } from 'vitest'
import { calendarOf } from '@/features/clocks/rules/calendar'
import { byHolder, type WaitingRow, waitingFiles, withClock } from './waiting'

const BARE = calendarOf([])
const TODAY = '2020-06-01'

const row = (more: Partial<WaitingRow>): WaitingRow => ({
  slug: 'thu',
  kind: 'HYDROPOWER',
  name: 'Thử',
  voltageKv: null,
  stage: 4,
  condition: 'ACTIVE',
  holder: 'MINISTRY',
  sourceKind: 'OFFICIAL',
  entered: '2020-05-06',
  heldFrom: '2020-05-06',
  receivedOn: '2020-05-08',
  movements: [],
  ...more,
})
const files = (...rows: Partial<WaitingRow>[]) => waitingFiles(rows.map(row), TODAY, BARE)

describe('how long a file waits', () => {
  it('is counted from the day on which its holder got it', () => {
    expect(files({})[0]).toMatchObject({ days: 26, since: '2020-05-06', approximate: false })
    expect(files({ heldFrom: '2020-05-30' })[0]).toMatchObject({ days: 2, since: '2020-05-30' })
  })

  it('is about so much where only the month is known, or no paper says so', () => {
    expect(files({ entered: '2020-04', heldFrom: '2020-04-01' })[0]).toMatchObject({
      days: 61,
      since: '2020-04',
      approximate: true,
    })
    expect(files({ sourceKind: 'INFERRED' })[0]?.approximate).toBe(true)
    // handed over on a day of its own within a stay that began in some month
    expect(files({ entered: '2020-04', heldFrom: '2020-05-04' })[0]?.approximate).toBe(false)
  })

  it('is not known where nobody recorded since when, or it lies ahead', () => {
    expect(files({ entered: null, heldFrom: null })[0]).toMatchObject({ days: null, since: null })
    expect(files({ heldFrom: '2020-06-02' })[0]?.days).toBeNull()
  })

  it('puts the longest first and the unknown last', () => {
    const order = files(
      { slug: 'b', heldFrom: '2020-05-20' },
      { slug: 'unknown', heldFrom: null },
      { slug: 'c', heldFrom: '2020-05-20' },
      { slug: 'a', heldFrom: '2019-05-20' },
    )
    expect(order.map(({ work }) => work.slug)).toEqual(['a', 'b', 'c', 'unknown'])
  })
})

it('goes by holder, from one’s own desk outwards', () => {
  const held = byHolder(
    files({ holder: 'INVESTOR' }, { holder: 'MINISTRY' }, { holder: 'DEPARTMENT' }, { holder: 'MINISTRY' }),
  )
  expect(held.map(({ holder, files: own }) => [holder, own.length])).toEqual([
    ['DEPARTMENT', 1],
    ['MINISTRY', 2],
    ['INVESTOR', 1],
  ])
})

describe('against the law', () => {
  it('is overdue, runs, or has no day of receipt: the earliest due on top', () => {
    const all = files(
      { slug: 'late', receivedOn: '2020-05-08' },
      { slug: 'later', receivedOn: '2020-05-11' },
      { slug: 'running', receivedOn: '2020-05-29' },
      { slug: 'unknown', receivedOn: null },
      { slug: 'free', holder: 'INVESTOR', stage: 6 },
    )
    const slugs = (state: Parameters<typeof withClock>[1]) =>
      withClock(all, state).map(({ work }) => work.slug)
    expect(slugs('OVERDUE')).toEqual(['late', 'later'])
    expect(slugs('RUNNING')).toEqual(['running'])
    expect(slugs('NO_RECEIPT')).toEqual(['unknown'])
    expect(slugs('NONE')).toEqual(['free'])
  })
})
