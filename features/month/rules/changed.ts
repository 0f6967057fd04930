import type { ChangeSource, ChangeType } from '@/features/changes/types'
import { addDays } from '@/features/clocks/rules/calendar'
import type { ActCode, ExpectedActState, StageCode } from '@/features/stages/types'
import type { DocumentRef, WorkName } from '@/features/works/types'
import { todayInVietnam } from '@/lib/dates/vietnam'

/** What a set did to some works alike. `works`: the first of them by name; `count`: all. */
export type ChangedLine = {
  type: ChangeType
  act: ActCode | null
  /** The state that was recorded, where the act is no paper of its own. */
  stage: StageCode | null
  /** EXPECTED_ACT and others that have steps. */
  op: string | null
  /** EXPECTED_ACT: "2020-05". */
  month: string | null
  state: ExpectedActState | null
  count: number
  works: WorkName[]
}

/** An accepted set of changes: one paper as a rule. */
export type ChangedSet = {
  seq: number
  /** ISO, UTC */
  at: string
  source: ChangeSource
  document: DocumentRef | null
  lines: ChangedLine[]
}

export type ChangedDay = { day: string; sets: ChangedSet[] }

/** Today and the six days before it. */
export const DAYS_OF_A_WEEK = 7

/** The first moment (UTC) of the days up to today, in Việt Nam, where there is no summer time. `today`: ISO day. */
export function firstMoment(today: string, days: number): Date {
  return new Date(`${addDays(today, 1 - days)}T00:00:00+07:00`)
}

/** By the day in Việt Nam on which they were accepted, in the order given. */
export function byDay(sets: readonly ChangedSet[]): ChangedDay[] {
  const days = new Map<string, ChangedSet[]>()
  for (const set of sets) {
    const day = todayInVietnam(new Date(set.at))
    days.set(day, [...(days.get(day) ?? []), set])
  }
  return [...days].map(([day, own]) => ({ day, sets: own }))
}

/** What says most of a set first; new papers and bodies come along with what they are for. */
const WEIGHT: readonly ChangeType[] = [
  'VOID',
  'REPLACE',
  'ACT',
  'EXPECTED_ACT',
  'WORK_CREATE',
  'LISTING',
  'LINK',
  'QUOTA',
  'WORK_EDIT',
]
const LAST: ReadonlySet<ChangeType> = new Set(['DOCUMENT_CREATE', 'ORGANIZATION_CREATE'])

/** The lines of a set, the most telling first. New papers and bodies are said where they are all there is. */
export function linesSaid(lines: readonly ChangedLine[]): ChangedLine[] {
  const place = ({ type }: ChangedLine) => (WEIGHT.includes(type) ? WEIGHT.indexOf(type) : WEIGHT.length)
  const main = lines.filter(({ type }) => !LAST.has(type))
  return (main.length > 0 ? [...main] : [...lines]).sort((a, b) => place(a) - place(b))
}
