import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { WaitingFile } from '../rules/waiting'

/** "≈ 2.427 ngày"; not known since when: so it says. */
export function useWaitWords() {
  const t = useTranslations('overview.waiting')
  const locale = useLocale()
  return ({ days, approximate }: Pick<WaitingFile, 'days' | 'approximate'>): string => {
    if (days === null) return t('unknownDays')
    return `${approximate ? '≈ ' : ''}${t('days', { count: days, shown: formatNumber(days, locale) })}`
  }
}
