import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEASURES } from '../rules/measure'
import type { KindSum } from '../types'

/** "66,4 MW đã biết · 5 chưa có số liệu": no sum without what it leaves out, nothing known reads "0 MW đã biết". */
export function Coverage({ sum }: { sum: Pick<KindSum, 'kind' | 'sum' | 'unknown'> }) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const { unit } = MEASURES[sum.kind]
  const known = t('known', { sum: formatNumber(sum.sum ?? 0, locale), unit })
  return sum.unknown > 0 ? `${known} · ${t('unknown', { count: sum.unknown })}` : known
}
