import { describe, expect, it } from 'vitest'
import type { StoredEvent } from './stored-event'
import { MOST_IN_WINDOW, newTally, WINDOW_MS } from './tally'

const event = (action: string, more: Partial<StoredEvent> = {}): StoredEvent => {
  return { who: null, action, subject: '/staff/x', address: '198.51.100.7', details: {}, ...more }
}
const refused = (subject: string, who: string | null = null) => event('ACCESS_REFUSED', { subject, who })
const times = (events: StoredEvent[]) => events.map(({ subject, details }) => [subject, details.times])

describe('what repeats itself', () => {
  it('is told of once, and once more as a number when its minute is over', () => {
    const tally = newTally()
    const written = Array.from({ length: 1_000 }, (_, n) => tally.take(refused('/a'), n)).filter(Boolean)
    expect(written).toHaveLength(1)
    expect(tally.due(WINDOW_MS - 1)).toEqual([])
    expect(times(tally.due(WINDOW_MS))).toEqual([['/a', 999]])
    expect(tally.isWaiting()).toBe(false)
  })

  it('once only leaves no number behind', () => {
    const tally = newTally()
    tally.take(refused('/a'), 0)
    expect(tally.due(Number.POSITIVE_INFINITY)).toEqual([])
  })

  it('is another event where another person, address or thing is meant', () => {
    const tally = newTally()
    for (const other of [
      refused('/a'),
      refused('/b'),
      refused('/a', 'p'),
      { ...refused('/a'), address: null },
    ])
      expect(tally.take(other, 0)).toBe(other)
  })
})

it('who walks through all addresses fills a page a minute, and is counted', () => {
  const tally = newTally()
  const written = Array.from({ length: 10_000 }, (_, n) => tally.take(refused(`/${n}`), n % 1_000)).filter(
    Boolean,
  )
  expect(written).toHaveLength(MOST_IN_WINDOW)
  expect(times(tally.due(2 * WINDOW_MS))).toEqual([[null, 10_000 - MOST_IN_WINDOW]])
  expect(tally.take(refused('/again'), 2 * WINDOW_MS)).not.toBeNull()
})

it('a stranger’s noise hides nothing that somebody signed in does', () => {
  const tally = newTally()
  for (let n = 0; n < 1_000; n++) tally.take(refused(`/${n}`), 0)
  expect(tally.take(refused('/staff/admin', 'person'), 0)).not.toBeNull()
  expect(tally.take(event('FILE_DOWNLOAD', { who: 'person' }), 0)).not.toBeNull()
})

it('whoever takes all files away is told of file by file', () => {
  const tally = newTally()
  const taken = Array.from({ length: 500 }, (_, n) =>
    event('FILE_DOWNLOAD', { who: 'p', subject: String(n) }),
  )
  expect(taken.map((one) => tally.take(one, 0)).filter(Boolean)).toHaveLength(500)
})

it('a file that is read in parts is told of once', () => {
  const tally = newTally()
  const part = () => tally.take(event('FILE_DOWNLOAD', { who: 'p', subject: 'sha' }), 0)
  expect([part(), part(), part()].filter(Boolean)).toHaveLength(1)
  expect(tally.due(Number.POSITIVE_INFINITY)).toEqual([])
})

it.each(['SIGN_IN', 'ROLE_CHANGED', 'SETTING_CHANGED', 'ERASURE', 'EXPORT'])(
  '%s is told of each time',
  (action) => {
    const tally = newTally()
    for (let n = 0; n < 200; n++) expect(tally.take(event(action), 0)).not.toBeNull()
  },
)
