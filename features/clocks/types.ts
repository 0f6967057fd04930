import type { ActRule, Evidence, Holder, LimitUnit } from '@/features/stages/types'

/** One dated row of the office's calendar. Rows are added, never changed: an old due date must come out the same. */
export type CalendarRow = {
  /** ISO day. */
  date: string
  /** OFF: a weekday on which offices were closed; WORKED: a Saturday or Sunday on which they were open. */
  kind: 'OFF' | 'WORKED'
  occasion: { vi: string; en: string }
}

/** What is known of the public holidays of one year. */
export type CalendarYear = {
  year: number
  rows: readonly CalendarRow[]
  /** The notices that set the days. */
  basis: { vi: string; en: string }
  evidence: Evidence
  /** A day off that the law grants and whose date was not found; null: the year is whole. */
  missing: { vi: string; en: string } | null
}

/** Which days are worked, and of which years that is known in full. */
export type WorkCalendar = {
  /** Weekdays off and weekend days worked. */
  exceptions: ReadonlyMap<string, CalendarRow['kind']>
  /** FULL: all holidays of the year are known; PART: some; NONE: only Saturdays and Sundays are taken off. */
  coverage: (year: number) => 'FULL' | 'PART' | 'NONE'
}

export type Limit = { value: number; unit: LimitUnit }

/**
 * How much is left until a due day or gone since it, in the law's own unit (`hours` in working days, for a receipt has a
 * day and no hour). `count` 0: due today (LEFT), or over with no further working day since (OVER).
 */
export type Standing = { side: 'LEFT' | 'OVER'; count: number; unit: 'days' | 'working_days' }

/** A paper that moved the file while the work stood at its stage, oldest first. Days are ISO, null: unknown. */
export type Movement = {
  act: 'HANDED_OVER' | 'RETURNED' | 'RESUBMITTED' | 'RESUMED'
  /** To whom. */
  holder: Holder | null
  receivedOn: string | null
}

/** Where a stay stands against what the law sets. */
export type Clock =
  /** The law sets no limit here, or the file is not with the body that the limit binds. */
  | { state: 'NONE' }
  /** A limit holds, but nobody has recorded when the file was received: never overdue. */
  | { state: 'NO_RECEIPT'; rule: ActRule }
  | {
      state: 'RUNNING' | 'OVERDUE'
      rule: ActRule
      /** ISO days. */
      receivedOn: string
      dueOn: string
      standing: Standing
      /** Years between receipt and today of which holidays are not known in full. */
      gaps: number[]
    }
