/** Days are those of Việt Nam (Asia/Ho_Chi_Minh), wherever server, browser or tests stand. A day is ISO text. */
const ZONE = 'Asia/Ho_Chi_Minh'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function partsInVietnam(date: Date) {
  const parts = Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]))
  return { iso: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
}

/** Every record asks what day it is, and the answer stays for a minute at least. */
let latest = { minute: Number.NaN, iso: '' }

/** The ISO day that a moment falls on in Việt Nam; for "today", hand in the clock. */
export function todayInVietnam(now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000)
  if (minute !== latest.minute) latest = { minute, iso: partsInVietnam(now).iso }
  return latest.iso
}

/** 'dd/mm/yyyy', with zeros: Intl gives 5/5/2020 for vi-VN. Other text than an ISO day comes back as it is. */
export function formatDate(iso: string): string {
  return iso.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
}

/** 'dd/mm/yyyy HH:mm' of Việt Nam; the English adds the zone, for its readers may be elsewhere. */
export function formatDateTime(date: Date, locale: 'vi' | 'en'): string {
  const { iso, time } = partsInVietnam(date)
  return `${formatDate(iso)} ${time}${locale === 'en' ? ' (UTC+7)' : ''}`
}

const DAY_IN_MS = 86_400_000

/**
 * Calendar days from the first ISO day to the second: 0 on the same day, negative where the second is earlier.
 * @throws RangeError where one is no ISO day (a partial date has no day to count from).
 */
export function daysBetween(isoA: string, isoB: string): number {
  const days = (Date.parse(`${isoB}T00:00:00Z`) - Date.parse(`${isoA}T00:00:00Z`)) / DAY_IN_MS
  if (Number.isNaN(days)) throw new RangeError(`not two days: ${isoA}, ${isoB}`)
  return days
}
