import type { AuditAction } from '../types'
import type { StoredEvent } from './stored-event'

/** Milliseconds for which the same event is told of once more only, as a number. */
export const WINDOW_MS = 60_000

/** Events of one action that one person, or all strangers together, may fill the audit with in that time. */
export const MOST_IN_WINDOW = 60

/** What anybody can bring about as often as they like, at no cost: told of each person's by number beyond the limit. */
const FREE_OF_CHARGE: ReadonlySet<AuditAction> = new Set([
  'ACCESS_REFUSED',
  'SIGN_IN_FAILED',
  'SIGN_IN_LOCKED',
])

/** Of these the same within the time is one. */
const REPEATS: ReadonlySet<AuditAction> = new Set([...FREE_OF_CHARGE, 'FILE_DOWNLOAD'])

/** A file is read in parts, and looked at again: that it was taken within this minute is all there is to tell. */
const isTold = ({ action }: StoredEvent): boolean => action !== 'FILE_DOWNLOAD'

type Counted = { event: StoredEvent; since: number; times: number }

/**
 * Keeps a disk from being filled by who knocks at a door all night: of what repeats itself the first is told at once,
 * the rest once as a number (`times`), and of what has ever another address no more than a page a minute. No refusal is
 * left out of the sums.
 */
export function newTally() {
  const counted = new Map<string, Counted>()
  const room = new Map<string, { since: number; left: number }>()

  function hasRoom({ action, who }: StoredEvent, now: number): boolean {
    if (!FREE_OF_CHARGE.has(action as AuditAction)) return true
    const key = JSON.stringify([action, who])
    const known = room.get(key)
    const current = known && now - known.since < WINDOW_MS ? known : { since: now, left: MOST_IN_WINDOW }
    room.set(key, { ...current, left: current.left - 1 })
    return current.left > 0
  }

  function count(event: StoredEvent, now: number, times: number): void {
    const key = keyOf(event)
    const known = counted.get(key)
    if (known) known.times += 1
    else counted.set(key, { event, since: now, times })
  }

  return {
    /** The event, where it is to be written now; null: it was counted, and `due` will tell of it. */
    take(event: StoredEvent, now: number): StoredEvent | null {
      if (!REPEATS.has(event.action as AuditAction)) return event
      if (counted.has(keyOf(event))) {
        count(event, now, 1)
        return null
      }
      if (hasRoom(event, now)) {
        count(event, now, 0)
        return event
      }
      const { action, who } = event
      count({ action, who, subject: null, address: null, details: { various: true } }, now, 1)
      return null
    },

    /** What was counted and whose time is over; with `Infinity` all of it. */
    due(now: number): StoredEvent[] {
      const over = [...counted].filter(([, { since }]) => now - since >= WINDOW_MS)
      for (const [key] of over) counted.delete(key)
      for (const [key, { since }] of room) if (now - since >= WINDOW_MS) room.delete(key)
      return over
        .filter(([, { event, times }]) => times > 0 && isTold(event))
        .map(([, { event, times }]) => ({ ...event, details: { ...event.details, times } }))
    },

    /** Is there something that `due` will tell of? */
    isWaiting: () => counted.size > 0,
  }
}

/** The same but for its details. */
const keyOf = ({ action, who, subject, address }: StoredEvent): string =>
  JSON.stringify([action, who, subject, address])
