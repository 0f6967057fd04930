import { type RefObject, useState } from 'react'
import type { Wanting } from '../../rules/review/blocked'
import type { GivenReason } from '../../schema'

/** The fields in which whoever accepts says why they do. */
const FIELD = 'textarea[data-accepts]'

/**
 * Why who looks accepts in spite of warnings that are new since the proposal was sent.
 * @param refused numbers of the parts that are not taken: nothing need be said of those
 */
export function useOwnReasons(
  desk: RefObject<HTMLElement | null>,
  wanting: readonly Wanting[],
  refused: ReadonlySet<number>,
) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({})
  const [isAsked, setAsked] = useState(false)
  const reasonOf = (said: string) => given[said] ?? ''
  const taken = wanting.filter(({ part }) => part === null || !refused.has(part))
  const isOpen = (said: string) => !reasonOf(said).trim() && taken.some((one) => one.said === said)

  /** @returns null: something is still to be said, and the focus is where */
  function complete(): GivenReason[] | null {
    const isComplete = !taken.some(({ said }) => isOpen(said))
    setAsked(!isComplete)
    if (isComplete)
      return taken.map(({ path, rule, said }) => ({ path, rule, reason: reasonOf(said).trim() }))
    const fields = [...(desk.current?.querySelectorAll<HTMLTextAreaElement>(FIELD) ?? [])]
    fields.find(({ dataset }) => isOpen(dataset.accepts ?? ''))?.focus()
    return null
  }
  return {
    reasonOf,
    giveReason: (said: string, reason: string) => setGiven((now) => ({ ...now, [said]: reason })),
    isMissing: (said: string) => isAsked && isOpen(said),
    complete,
  }
}
