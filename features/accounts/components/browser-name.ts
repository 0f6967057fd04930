import type { useTranslations } from 'next-intl'
import { browserOf } from '../rules/browser'

/** "Chrome trên Windows". */
export function browserName(
  t: ReturnType<typeof useTranslations<'accounts.browser'>>,
  userAgent: string | null,
) {
  const { browser, system } = browserOf(userAgent)
  return browser && system ? t('both', { browser, system }) : (browser ?? system ?? t('unknown'))
}
