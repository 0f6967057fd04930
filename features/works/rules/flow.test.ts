import { describe, expect, it } from 'vitest'
import { flowOf } from './flow'

describe('flowOf', () => {
  const flow = flowOf([
    { kind: 'LINE', stage: 2, count: 2, known: 1, sum: 0.1 },
    { kind: 'LINE', stage: 4, count: 1, known: 1, sum: 0.2 },
    { kind: 'LINE', stage: null, count: 3, known: 0, sum: null },
  ])

  it('adds the stages of a phase and says what it does not know', () => {
    expect(flow.map(({ kind }) => kind)).toEqual(['LINE'])
    expect(flow[0]).toMatchObject({ count: 6, known: 2, unknown: 4, sum: 0.3 })
    expect(flow[0]?.phases.find(({ phase }) => phase === 'SURVEY')).toEqual({
      phase: 'SURVEY',
      count: 3,
      known: 2,
      unknown: 1,
      sum: 0.3,
    })
    expect(flow[0]?.unplaced).toEqual({ count: 3, known: 0, unknown: 3, sum: null })
  })

  it('keeps the order of the path of the kind, also of phases where nothing stands', () => {
    expect(flow[0]?.phases.map(({ phase }) => phase)).toEqual([
      'PROPOSAL',
      'IN_PLAN',
      'SURVEY',
      'INVESTMENT',
      'CONSTRUCTION',
      'OPERATION',
    ])
    expect(flow[0]?.phases[0]).toEqual({ phase: 'PROPOSAL', count: 0, known: 0, unknown: 0, sum: null })
  })
})
