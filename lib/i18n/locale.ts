/** Vietnamese is the source and the default; English says the same under /en. */
export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

export const DEFAULT_LOCALE: Locale = 'vi'
export const LOCALE_COOKIE = 'locale'

/** The offices that write and read the registry are all in one time zone, wherever the server stands. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/**
 * The public address of a path in a language: `/works` → `/works` or `/en/works`. The query stays.
 * The path is the Vietnamese one, starting with `/`; throws if it does not.
 */
export function localePath(locale: Locale, path: string): string {
  if (!path.startsWith('/')) throw new Error(`Not a path of this site: ${path}`)
  if (locale === DEFAULT_LOCALE) return path
  return path === '/' || path.startsWith('/?') ? `/${locale}${path.slice(1)}` : `/${locale}${path}`
}
