import { lastOrdinal, ordinalOf } from '@/features/stages/rules/paths'
import { parsePartialDate } from '@/lib/dates/partial'
import { daysBetween } from '@/lib/dates/vietnam'
import type { WorkItem } from '../types'

/** Calendar days at the present stage. Approximate: counted from the first day of a month, a quarter or a year. */
export type DaysAtStage = { days: number; approximate: boolean }

const ENDED: ReadonlySet<WorkItem['condition']> = new Set(['REFUSED', 'REMOVED_FROM_PLAN', 'REVOKED'])

/**
 * How long a work has stood at its stage; null where that is not known, and where nothing is waited for: it operates,
 * or was refused, removed from the plan or revoked. The filter `waitingSince` (data/conditions.ts) means the same.
 * @param today ISO day
 */
export function daysAtStage(
  { kind, stage, condition, stageSince }: Pick<WorkItem, 'kind' | 'stage' | 'condition' | 'stageSince'>,
  today: string,
): DaysAtStage | null {
  const since = stageSince === null ? null : parsePartialDate(stageSince)
  if (!since || stage === null || ordinalOf(stage) === lastOrdinal(kind) || ENDED.has(condition)) return null
  const days = daysBetween(since.from, today)
  return days < 0 ? null : { days, approximate: since.precision !== 'day' }
}
