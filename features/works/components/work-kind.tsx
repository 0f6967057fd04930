import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { WorkItem } from '../types'

/** "Trạm biến áp 220 kV". */
export function WorkKindName({ kind, voltageKv }: Pick<WorkItem, 'kind' | 'voltageKv'>) {
  const locale = useLocale()
  const t = useTranslations('rules.kinds')
  return kind === 'HYDROPOWER' || voltageKv === null
    ? t(kind)
    : `${t(kind)} ${formatNumber(voltageKv, locale)} kV`
}
