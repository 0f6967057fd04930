import type { ExpectedActState } from '@/features/stages/types'

const OPEN: ReadonlySet<ExpectedActState> = new Set(['NOT_STARTED', 'DRAFTING', 'SENT_FOR_SIGNATURE'])

export const isAwaited = ({ state }: { state: ExpectedActState }): boolean => OPEN.has(state)

/** Its month ended and no act has come: nobody knows whether it was done ("chưa ghi nhận kết quả"). `today`: ISO day. */
export function isWithoutResult(
  expected: { month: string; state: ExpectedActState },
  today: string,
): boolean {
  return OPEN.has(expected.state) && expected.month < today.slice(0, 7)
}
