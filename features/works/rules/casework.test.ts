import { describe, expect, it } from 'vitest'
import { daysOver, difficultiesInOrder, monthsBetween, monthsOf } from './casework'
import type { DifficultyItem } from './desk'

const TODAY = '2026-11-22'
const difficulty = (id: string, more: Partial<DifficultyItem>): DifficultyItem => ({
  id,
  changeId: id,
  class: 'LAND',
  content: id,
  proposal: null,
  responsible: null,
  dueOn: null,
  raisedOn: '2026-01-01',
  settledOn: null,
  outcome: null,
  ...more,
})

describe('difficulties', () => {
  it('stand by their promise, those without one last, the settled apart', () => {
    const { open, settled } = difficultiesInOrder([
      difficulty('no promise, new', { raisedOn: '2026-05-01' }),
      difficulty('settled first', { settledOn: '2026-02-01' }),
      difficulty('late', { dueOn: '2026-12-31' }),
      difficulty('no promise, old', {}),
      difficulty('settled last', { settledOn: '2026-08-01', dueOn: '2026-01-01' }),
      difficulty('early', { dueOn: '2026-06-30' }),
    ])
    expect(open.map(({ id }) => id)).toEqual(['early', 'late', 'no promise, old', 'no promise, new'])
    expect(settled.map(({ id }) => id)).toEqual(['settled last', 'settled first'])
  })

  it('are past their promise from the day after, and no more once they are settled', () => {
    expect(daysOver(difficulty('', { dueOn: '2026-11-22' }), TODAY)).toBe(0)
    expect(daysOver(difficulty('', { dueOn: '2026-11-21' }), TODAY)).toBe(1)
    expect(daysOver(difficulty('', { dueOn: '2026-11-21', settledOn: '2026-11-22' }), TODAY)).toBe(0)
    expect(daysOver(difficulty('', {}), TODAY)).toBe(0)
  })
})

describe('months', () => {
  it('keep their gaps', () => {
    const observed = (month: string, value: number) => ({ month, measure: 'ENERGY_KWH', value }) as const
    const [november, february] = [observed('2025-11', 3), observed('2026-02', 0)]
    const other = { month: '2024-01', measure: 'PROGRESS_PERCENT', value: 5 } as const
    expect(monthsOf([february, other, november], 'ENERGY_KWH')).toEqual([
      { month: '2025-11', item: november },
      { month: '2025-12', item: null },
      { month: '2026-01', item: null },
      { month: '2026-02', item: february },
    ])
  })

  it('are none where nothing was reported', () => {
    expect(monthsBetween([])).toEqual([])
    expect(monthsBetween(['2026-02'])).toEqual(['2026-02'])
  })
})
