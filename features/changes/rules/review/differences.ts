import type { ActCode } from '@/features/stages/types'
import type { Difference } from '../../types/review'
import type { Effect } from '../effects'

const COURSE = ['stage', 'stageSince', 'condition', 'holder'] as const

/** An effect as values before and after, only those that differ. What a work that is created says is all after. */
export function differencesOf({ before, after, fields, expectedActs }: Effect): Difference[] {
  const course = COURSE.flatMap((field): Difference[] => {
    const [was, is] = [before?.[field] ?? null, after[field]]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
  const values = Object.entries(fields).map(([field, value]) => ({ field, ...value }))
  const promises = expectedActs.map(({ act, month, ...state }) => {
    return { field: 'expectedAct', ...state, promise: { act: act as ActCode, month } }
  })
  return [...course, ...values, ...promises]
}
