import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { WorkItem } from '../types'

/** "Trạm biến áp 220 kV". */
export function useKindName() {
  const locale = useLocale()
  const kinds = useTranslations('rules.kinds')
  const t = useTranslations('pages.works.kindAt')
  return ({ kind, voltageKv }: Pick<WorkItem, 'kind' | 'voltageKv'>): string => {
    if (kind === 'HYDROPOWER' || voltageKv === null) return kinds(kind)
    return t(kind, { voltage: formatNumber(voltageKv, locale) })
  }
}
