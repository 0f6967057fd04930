import { useTranslations } from 'next-intl'
import { daysAtStage } from '../rules/waiting'
import type { WorkItem } from '../types'
import { WorkDays } from './work-days'

/** "≈ 120 ngày · Bộ Công Thương": how long a work has stood at its stage, and who has the file in hand. */
export function WorkWait({ work, today }: { work: WorkItem; today: string }) {
  const t = useTranslations('rules.holders')
  const holder = work.stage && work.holder !== 'NONE' ? t(work.holder) : null
  const isCounted = daysAtStage(work, today) !== null
  if (!holder && !isCounted) return null
  return (
    <p className="text-muted text-xs">
      <WorkDays work={work} today={today} withUnit />
      {isCounted && holder && ' · '}
      {holder}
    </p>
  )
}
