import { describe, expect, it } from 'vitest'
import { waitSince } from './wait'

const SENT = '2026-05-12T03:00:00.000Z'
const later = (minutes: number) => waitSince(SENT, new Date(Date.parse(SENT) + minutes * 60_000))

describe('How long a proposal waits', () => {
  it.each([
    [0, 'MINUTE', 0],
    [59.9, 'MINUTE', 59],
    [60, 'HOUR', 1],
    [23 * 60 + 59, 'HOUR', 23],
    [24 * 60, 'DAY', 1],
    [49 * 60, 'DAY', 2],
  ] as const)('%d minutes read as %s %d', (minutes, unit, count) => {
    expect(later(minutes)).toEqual({ unit, count })
  })

  it('is nothing where the clock of the page is behind the one of the database', () => {
    expect(later(-3)).toEqual({ unit: 'MINUTE', count: 0 })
  })
})
