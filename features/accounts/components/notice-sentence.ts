import type { useTranslations } from 'next-intl'
import { formatDateTime } from '@/lib/dates/vietnam'
import type { Locale } from '@/lib/i18n/locale'
import type { NoticeOf } from '../types'

/** "Đăng nhập từ thiết bị mới: Chrome trên Windows, lúc 12/05/2026 08:30." */
export function noticeSentence(
  t: ReturnType<typeof useTranslations<'accounts.notices'>>,
  { kind, at, address }: NoticeOf,
  browser: string,
  locale: Locale,
): string {
  const words = { browser, at: formatDateTime(at, locale) }
  if (kind !== 'NEW_DEVICE') return t(kind, words)
  return address ? t('NEW_DEVICE_FROM', { ...words, address }) : t('NEW_DEVICE', words)
}
