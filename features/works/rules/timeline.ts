import { skippedStages } from '@/features/stages/rules/lookup'
import { ordinalOf, stageCode } from '@/features/stages/rules/paths'
import type { Holder, StageCode, WorkKind } from '@/features/stages/types'
import { parsePartialDate } from '@/lib/dates/partial'
import { daysBetween } from '@/lib/dates/vietnam'
import type { StayView } from '../types'

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
  /** An opening state says nothing of what came before it. */
  | { type: 'BEFORE'; first: StageCode }

/**
 * The stays of a work, newest first, with what lies unrecorded between and before them.
 * @param stays oldest first
 * @param today ISO day, to which an open stay is counted
 */
export function timelineOf(kind: WorkKind, stays: readonly StayView[], today: string): TimelineEntry[] {
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
