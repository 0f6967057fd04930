import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEGABYTE } from '../types'

/** "1,3 MB", "840 KB". */
export function useFileSize(): (bytes: number) => string {
  const t = useTranslations('documents.scan')
  const locale = useLocale()
  return (bytes) =>
    bytes >= MEGABYTE
      ? t('megabytes', { size: formatNumber(bytes / MEGABYTE, locale, 1) })
      : t('kilobytes', { size: formatNumber(Math.max(1, Math.round(bytes / 1024)), locale) })
}
