import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { daysAtStage } from '../rules/waiting'
import type { WorkItem } from '../types'

type Props = {
  work: WorkItem
  today: string
  /** Outside a column that says so in its head. */
  withUnit?: boolean
}

/** Calendar days at the present stage; nothing where nothing is waited for, or nobody knows since when. */
export function WorkDays({ work, today, withUnit = false }: Props) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const at = daysAtStage(work, today)
  if (!at) return null
  const days = formatNumber(at.days, locale)
  return `${at.approximate ? '≈ ' : ''}${withUnit ? t('days', { days, count: at.days }) : days}`
}
