export type Wait = { unit: 'MINUTE' | 'HOUR' | 'DAY'; count: number }

const MINUTE_MS = 60_000
const MINUTES_OF_AN_HOUR = 60
const HOURS_OF_A_DAY = 24

/** How long something waits: whole minutes, from an hour on hours, from a day on days. A clock set back gives 0 minutes. */
export function waitSince(since: string, now: Date): Wait {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / MINUTE_MS))
  if (minutes < MINUTES_OF_AN_HOUR) return { unit: 'MINUTE', count: minutes }
  const hours = Math.floor(minutes / MINUTES_OF_AN_HOUR)
  if (hours < HOURS_OF_A_DAY) return { unit: 'HOUR', count: hours }
  return { unit: 'DAY', count: Math.floor(hours / HOURS_OF_A_DAY) }
}
