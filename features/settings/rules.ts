/** What an office decides for itself, with what holds until it does. The key is the column in table `Setting`. */
const SETTINGS = {
  /** Does a change need a second person before it counts? An office of two or three turns it off; the history says so. */
  'review.secondPerson': { fallback: true, accepts: (value: unknown) => typeof value === 'boolean' },
  /** Minutes without a request after which a session ends. */
  'session.idleMinutes': {
    fallback: 30,
    accepts: (value: unknown) => Number.isInteger(value) && isWithin(Number(value)),
  },
} as const

export const IDLE_MINUTES = { min: 5, max: 720 } as const

export type SettingKey = keyof typeof SETTINGS
export type Settings = { 'review.secondPerson': boolean; 'session.idleMinutes': number }

const isWithin = (minutes: number) => minutes >= IDLE_MINUTES.min && minutes <= IDLE_MINUTES.max

/** May this value stand under this key? */
export const isSettingValue = (key: SettingKey, value: unknown): boolean => SETTINGS[key].accepts(value)

/** What is stored, or what holds where nothing is or where it cannot be understood. */
export function settingOf<Key extends SettingKey>(key: Key, stored: unknown): Settings[Key] {
  return (isSettingValue(key, stored) ? stored : SETTINGS[key].fallback) as Settings[Key]
}

export function settingsFrom(rows: readonly { key: string; value: unknown }[]): Settings {
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  const keys = Object.keys(SETTINGS) as SettingKey[]
  return Object.fromEntries(keys.map((key) => [key, settingOf(key, stored.get(key))])) as Settings
}
