import { skippedStages } from '@/features/stages/rules/lookup'
import { ordinalOf, stageCode } from '@/features/stages/rules/paths'
import type { Holder, StageCode, WorkKind } from '@/features/stages/types'
import { parsePartialDate } from '@/lib/dates/partial'
import { daysBetween } from '@/lib/dates/vietnam'
import type { StayView, WorkEvent } from '../types'

/** How long somebody held the file: calendar days; null where the beginning is unknown. */
export type Held = {
  holder: Holder
  days: number | null
  /** Counted from a month, a year or a state without its paper: no figure to hold anyone to. */
  approximate: boolean
  isOpen: boolean
}

export type TimelineEntry =
  | { type: 'STAY'; stay: StayView; held: Held[]; isCurrent: boolean }
  /** Stages that the work must have passed and of which nothing is recorded. */
  | { type: 'SKIPPED'; stages: StageCode[] }
  | { type: 'EVENT'; event: WorkEvent }
  /** An opening state says nothing of what came before it. */
  | { type: 'BEFORE'; first: StageCode }

/**
 * What happened to a work, newest first, with what lies unrecorded between and before its stays.
 * @param stays oldest first
 * @param events oldest first
 * @param today ISO day, to which an open stay is counted
 */
export function timelineOf(
  kind: WorkKind,
  stays: readonly StayView[],
  events: readonly WorkEvent[],
  today: string,
): TimelineEntry[] {
  const entries = staysOf(kind, stays, today)
  // The newest first, each right above the stay in which it fell: those already there stay above it.
  for (const event of [...events].reverse()) {
    const at = entries.findIndex(
      (entry) => entry.type === 'STAY' && !isBefore(event.on, entry.stay.enteredOn),
    )
    entries.splice(at < 0 ? entries.length : at, 0, { type: 'EVENT', event })
  }
  return entries
}

/** An unknown date says nothing: such an event stands at the end, and nothing is before an undated stay. */
function isBefore(on: string | null, entered: string | null): boolean {
  if (on === null) return true
  const [a, b] = [parsePartialDate(on), entered === null ? null : parsePartialDate(entered)]
  return a !== null && b !== null && a.from < b.from
}

function staysOf(kind: WorkKind, stays: readonly StayView[], today: string): TimelineEntry[] {
  const entries: TimelineEntry[] = []
  stays.forEach((stay, at) => {
    const before = stays[at - 1]
    const skipped = before ? skippedStages(ordinalOf(before.stage), ordinalOf(stay.stage)) : []
    if (skipped.length > 0)
      entries.push({ type: 'SKIPPED', stages: skipped.map((ordinal) => stageCode(kind, ordinal)) })
    if (!before && ordinalOf(stay.stage) > 0) entries.push({ type: 'BEFORE', first: stay.stage })
    entries.push({ type: 'STAY', stay, held: heldIn(stay, today), isCurrent: at === stays.length - 1 })
  })
  return entries.reverse()
}

/** Who held the file during a stay, in order. Nobody holds the file of an operating work. */
export function heldIn(stay: StayView, today: string): Held[] {
  const isExact = (date: string | null) => date === null || parsePartialDate(date)?.precision === 'day'
  const approximate = stay.sourceKind !== 'OFFICIAL' || !isExact(stay.enteredOn) || !isExact(stay.leftOn)
  return stay.holders.flatMap(({ holder, from, to }) => {
    if (holder === 'NONE') return []
    const days = from === null ? null : daysBetween(from, to ?? today)
    return [{ holder, days: days !== null && days < 0 ? null : days, approximate, isOpen: to === null }]
  })
}
