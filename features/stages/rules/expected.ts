import { type ExpectedActState, OPEN_STATES } from '../types'

/** It has not come, and was neither carried over nor dropped. */
export const isOpen = ({ state }: { state: ExpectedActState }): boolean =>
  OPEN_STATES.some((open) => open === state)

/** Its month ended and no act has come: nobody knows whether it was done ("chưa ghi nhận kết quả"). `today`: ISO day. */
export function isWithoutResult(
  expected: { month: string; state: ExpectedActState },
  today: string,
): boolean {
  return isOpen(expected) && expected.month < today.slice(0, 7)
}
