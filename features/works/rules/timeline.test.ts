import { describe, expect, it } from 'vitest'
import type { StayView } from '../types'
import { heldIn, timelineOf } from './timeline'

const stay = (values: Partial<StayView>): StayView => ({
  stage: 'H1',
  phase: 'SURVEY',
  enteredOn: '2020-05-12',
  leftOn: null,
  sourceKind: 'OFFICIAL',
  document: null,
  receivedOn: null,
  holders: [{ holder: 'INVESTOR', from: '2020-05-12', to: null }],
  ...values,
})

describe('timelineOf', () => {
  it('stands newest first and names what was passed over', () => {
    const entries = timelineOf('HYDROPOWER', [stay({ stage: 'H0' }), stay({ stage: 'H3' })], [], '2020-06-01')
    expect(entries.map((entry) => entry.type)).toEqual(['STAY', 'SKIPPED', 'STAY'])
    expect(entries[0]).toMatchObject({ isCurrent: true, stay: { stage: 'H3' } })
    expect(entries[1]).toEqual({ type: 'SKIPPED', stages: ['H1', 'H2'] })
    expect(entries[2]).toMatchObject({ isCurrent: false })
  })

  it('claims nothing of what came before an opening state', () => {
    const entries = timelineOf('LINE', [stay({ stage: 'L3' })], [], '2020-06-01')
    expect(entries.at(-1)).toEqual({ type: 'BEFORE', first: 'L3' })
  })

  it('passes over nothing when a stage is corrected downwards', () => {
    const entries = timelineOf('HYDROPOWER', [stay({ stage: 'H0' }), stay({ stage: 'H1' })], [], '2020-06-01')
    expect(entries).toHaveLength(2)
    expect(timelineOf('HYDROPOWER', [], [], '2020-06-01')).toEqual([])
  })
})

describe('acts that opened no stage', () => {
  const event = (id: string, on: string | null) => {
    return { id, act: 'EXTENDED' as const, on, holder: null, until: null, document: null }
  }
  const namesOf = (...events: ReturnType<typeof event>[]) => {
    const stays = [stay({ stage: 'H0', enteredOn: '2020-01' }), stay({ stage: 'H1' })]
    return timelineOf('HYDROPOWER', stays, events, '2021-01-01').map((entry) =>
      entry.type === 'EVENT' ? entry.event.id : entry.type === 'STAY' ? entry.stay.stage : entry.type,
    )
  }

  it('stand above the stay in which they fell, the newest on top', () => {
    expect(namesOf(event('a', '2020-03-01'), event('b', '2020-06-01'), event('c', '2020-07'))).toEqual([
      'c',
      'b',
      'H1',
      'a',
      'H0',
    ])
  })

  it('of the day on which a stay began stand above it; undated ones and earlier ones at the end', () => {
    expect(namesOf(event('a', null), event('b', '2019'), event('c', '2020-05-12'))).toEqual([
      'c',
      'H1',
      'H0',
      'b',
      'a',
    ])
  })
})

describe('heldIn', () => {
  it('counts to today while the file is still held', () => {
    expect(heldIn(stay({}), '2020-05-22')).toEqual([
      { holder: 'INVESTOR', days: 10, approximate: false, isOpen: true },
    ])
  })

  it('is approximate from a month, or without a paper', () => {
    expect(heldIn(stay({ enteredOn: '2020-05' }), '2020-05-22')[0]?.approximate).toBe(true)
    expect(heldIn(stay({ sourceKind: 'PRESS' }), '2020-05-22')[0]?.approximate).toBe(true)
  })

  it('gives no days where the beginning is unknown or still to come, and names nobody for NONE', () => {
    const unknown = stay({ holders: [{ holder: 'MINISTRY', from: null, to: null }] })
    expect(heldIn(unknown, '2020-05-22')[0]?.days).toBeNull()
    expect(heldIn(stay({}), '2020-05-01')[0]?.days).toBeNull()
    expect(heldIn(stay({ holders: [{ holder: 'NONE', from: null, to: null }] }), '2020-05-22')).toEqual([])
  })
})
