import { clockOf, type FileAtStage } from '@/features/clocks/rules/clock'
import type { Clock, WorkCalendar } from '@/features/clocks/types'
import { stageCode } from '@/features/stages/rules/paths'
import type { Condition, Holder, SourceKind, StageCode } from '@/features/stages/types'
import type { WorkName } from '@/features/works/types'
import { parsePartialDate } from '@/lib/dates/partial'
import { daysBetween } from '@/lib/dates/vietnam'

/** A work whose file lies with somebody, as the tables have it. `entered`: partial date; the other days are ISO. */
export type WaitingRow = WorkName &
  Pick<FileAtStage, 'stage' | 'receivedOn' | 'movements'> & {
    condition: Condition
    holder: Holder
    sourceKind: SourceKind | null
    entered: string | null
    /** Since when that holder has the file within the stay. */
    heldFrom: string | null
  }

export type WaitingFile = {
  work: WorkName
  stage: StageCode | null
  condition: Condition
  sourceKind: SourceKind | null
  holder: Holder
  /** Partial date; null: unknown. */
  since: string | null
  /** Calendar days with that holder at this stage; null: unknown. */
  days: number | null
  /** Counted from a month, a year or a state without its paper. */
  approximate: boolean
  clock: Clock
}

/** The files of one holder, the longest wait first. */
export type HeldFiles = { holder: Holder; files: WaitingFile[] }

/** From one's own desk outwards. */
const HOLDER_ORDER: readonly Holder[] = [
  'DEPARTMENT',
  'PROVINCE',
  'MINISTRY',
  'PRIME_MINISTER',
  'EVN',
  'INVESTOR',
]

/** What waits, the longest first; of those whose beginning is unknown nothing can be said, so they stand last. */
export function waitingFiles(
  rows: readonly WaitingRow[],
  today: string,
  calendar: WorkCalendar,
): WaitingFile[] {
  return rows.map((row) => fileOf(row, today, calendar)).sort(byWait)
}

export function byHolder(files: readonly WaitingFile[]): HeldFiles[] {
  return HOLDER_ORDER.flatMap((holder) => {
    const own = files.filter((file) => file.holder === holder)
    return own.length > 0 ? [{ holder, files: own }] : []
  })
}

/** The files whose clock is in a state; those due first on top. */
export function withClock(files: readonly WaitingFile[], state: Clock['state']): WaitingFile[] {
  const due = ({ clock }: WaitingFile) => ('dueOn' in clock ? clock.dueOn : '')
  return files.filter(({ clock }) => clock.state === state).sort((a, b) => (due(a) < due(b) ? -1 : 1))
}

function fileOf(row: WaitingRow, today: string, calendar: WorkCalendar): WaitingFile {
  const { slug, kind, name, voltageKv, stage, condition, sourceKind, holder, entered, heldFrom } = row
  const stay = entered === null ? null : parsePartialDate(entered)
  const isSinceStay = stay !== null && stay.from === heldFrom
  const days = heldFrom === null ? null : daysBetween(heldFrom, today)
  return {
    work: { slug, kind, name, voltageKv },
    stage: stage === null ? null : stageCode(kind, stage),
    condition,
    sourceKind,
    holder,
    since: isSinceStay ? entered : heldFrom,
    days: days !== null && days < 0 ? null : days,
    approximate: sourceKind !== 'OFFICIAL' || (isSinceStay && stay.precision !== 'day'),
    clock: clockOf({ ...row, enteredOn: stay?.from ?? null }, today, calendar),
  }
}

function byWait(a: WaitingFile, b: WaitingFile): number {
  const [first, second] = [a.days ?? -1, b.days ?? -1]
  return second - first || (a.work.slug < b.work.slug ? -1 : 1)
}
