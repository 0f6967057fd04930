import { cookies } from 'next/headers'
import { locale as rootLocale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { DEFAULT_LOCALE, isLocale, LOCALE_COOKIE, type Locale, TIME_ZONE } from './locale'
import { MESSAGES } from './messages'

/** Where the language comes from: the caller, else the public address, else the staff's cookie, else Vietnamese. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : ((await localeOfAddress()) ?? (await localeOfCookie()))
  return { locale, messages: MESSAGES[locale], timeZone: TIME_ZONE }
})

/** Read before the cookie, so that a public page never touches cookies() and stays static. */
async function localeOfAddress(): Promise<Locale | undefined> {
  try {
    const value = await rootLocale()
    return isLocale(value) ? value : undefined
  } catch {
    // Server actions and route handlers have no root parameters: Next throws there instead of answering undefined.
    return undefined
  }
}

async function localeOfCookie(): Promise<Locale> {
  const value = (await cookies()).get(LOCALE_COOKIE)?.value
  return isLocale(value) ? value : DEFAULT_LOCALE
}
