import { parsePartialDate } from '@/lib/dates/partial'

/** First day of a partial date; '' for an unknown one, which sorts before every day. */
export const firstDay = (partial: string | null): string =>
  partial ? (parsePartialDate(partial)?.from ?? '') : ''

export type Ordered = { effectiveOn: string | null; isRecordedState: boolean; seq: number; position: number }

/** The order of a history: by the date's first day, then recorded states before acts, then the ledger's own order. */
export function compareEvents(a: Ordered, b: Ordered): number {
  const [from, to] = [firstDay(a.effectiveOn), firstDay(b.effectiveOn)]
  if (from !== to) return from < to ? -1 : 1
  if (a.isRecordedState !== b.isRecordedState) return a.isRecordedState ? -1 : 1
  return a.seq - b.seq || a.position - b.position
}
