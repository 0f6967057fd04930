import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEASURES } from '../rules/measure'
import type { KindSum } from '../types'

/** "0 MW đã biết · 8 chưa có số liệu": no sum without what it leaves out. */
export function Coverage({ sum }: { sum: Pick<KindSum, 'kind' | 'sum' | 'unknown'> }) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const known = t('known', { sum: formatNumber(sum.sum ?? 0, locale), unit: MEASURES[sum.kind].unit })
  return sum.unknown > 0 ? `${known} · ${t('unknown', { count: sum.unknown })}` : known
}
