import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { MEASURES } from '../rules/measure'
import type { KindSum } from '../types'

/** "66,4 MW đã biết · 5 chưa có số liệu": no sum without what it leaves out, and no zero where nothing is known. */
export function Coverage({ sum }: { sum: Pick<KindSum, 'kind' | 'sum' | 'unknown'> }) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const { unit } = MEASURES[sum.kind]
  if (sum.sum === null && sum.unknown > 0) return t('allUnknown', { unit })
  const known = t('known', { sum: formatNumber(sum.sum ?? 0, locale), unit })
  return sum.unknown > 0 ? `${known} · ${t('unknown', { count: sum.unknown })}` : known
}
