import { createTranslator } from 'next-intl'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { MESSAGES } from '@/lib/i18n/messages'

/**
 * For answers to other programs, which have no page and no cookie of ours: Vietnamese, English where Accept-Language
 * names it first.
 */
export function languageOf(headers: Headers | undefined): Locale {
  const first = headers?.get('accept-language')?.slice(0, 2).toLowerCase()
  return isLocale(first) ? first : 'vi'
}

export function sentences(headers: Headers | undefined) {
  const locale = languageOf(headers)
  return createTranslator({ locale, messages: MESSAGES[locale], namespace: 'access' })
}
