import { describe, expect, it } from 'vitest'
import type { WorkItem } from '../types'
import { daysAtStage } from './waiting'

const TODAY = '2020-07-01'
const work = (more: Partial<WorkItem> = {}) => {
  return { kind: 'HYDROPOWER', stage: 'H5', condition: 'ACTIVE', stageSince: '2020-06-01', ...more } as const
}

describe('the days at a stage', () => {
  it('are counted by the calendar, and said to be approximate where no day is known', () => {
    expect(daysAtStage(work(), TODAY)).toEqual({ days: 30, approximate: false })
    expect(daysAtStage(work({ stageSince: '2020-06' }), TODAY)).toEqual({ days: 30, approximate: true })
    expect(daysAtStage(work({ stageSince: TODAY }), TODAY)).toEqual({ days: 0, approximate: false })
  })

  it.each<[string, Partial<WorkItem>]>([
    ['nobody knows since when', { stageSince: null }],
    ['nobody knows the stage', { stage: null }],
    ['it operates', { stage: 'H10' }],
    ['a line operates', { kind: 'LINE', stage: 'L8' }],
    ['it was refused', { condition: 'REFUSED' }],
    ['it was revoked', { condition: 'REVOKED' }],
    ['the plan no longer has it', { condition: 'REMOVED_FROM_PLAN' }],
    ['the day is still to come', { stageSince: '2020-07-02' }],
  ])('are not counted where %s', (_why, more) => {
    expect(daysAtStage(work(more), TODAY)).toBeNull()
  })

  it.each<Partial<WorkItem>>([{ condition: 'SUSPENDED' }, { condition: 'RETURNED' }])(
    'go on while it is %j',
    (more) => {
      expect(daysAtStage(work(more), TODAY)?.days).toBe(30)
    },
  )
})
