import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/dates/vietnam'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { Clock, Standing } from '../types'

/** "còn 3 ngày làm việc", "quá hạn 12 ngày làm việc": always saying which days. */
export function useStandingWords() {
  const t = useTranslations('clocks')
  const locale = useLocale()
  return ({ side, count, unit }: Standing): string => {
    if (count === 0) return t(side === 'LEFT' ? 'today' : 'justOver')
    const days = t(`units.${unit}`, { count, shown: formatNumber(count, locale) })
    return t(side === 'LEFT' ? 'left' : 'over', { days })
  }
}

/** "hạn 15/05/2020: 5 ngày làm việc từ ngày nhận 08/05/2020, theo TT 43/2012/TT-BCT Điều 7" */
export function useClockBasis() {
  const t = useTranslations('clocks')
  const limits = useTranslations('rules.limits')
  const locale = useLocale()
  return (clock: Exclude<Clock, { state: 'NONE' }>): string => {
    const { rule } = clock
    const limit = rule.limit ? limits(rule.limit.unit, { value: rule.limit.value }) : ''
    const basis = rule.basis[locale]
    if (clock.state === 'NO_RECEIPT') return t('noReceiptBasis', { limit, basis })
    return t('basis', { limit, basis, received: formatDate(clock.receivedOn), due: formatDate(clock.dueOn) })
  }
}
