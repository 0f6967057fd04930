import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { daysInState } from '../rules/standing'
import type { PlanItem } from '../types'
import { StateSign } from './state-sign'

/** The state, since when and for how long, and where the act came from or went to. */
export function PlanState({ item, today }: { item: PlanItem; today: string }) {
  const t = useTranslations('month.page')
  const locale = useLocale()
  const days = daysInState(item, today)
  return (
    <>
      <StateSign state={item.state} />
      {days !== null && item.since && (
        <span className="block text-muted text-xs">
          {days === 0
            ? t('sinceToday')
            : t('inState', { date: formatDate(item.since), days: formatNumber(days, locale) })}
        </span>
      )}
      {item.state === 'DONE' && item.doneOn && (
        <span className="block text-muted text-xs">
          {t('doneOn', { date: formatPartialDate(item.doneOn, locale) })}
        </span>
      )}
      {item.state === 'CANCELLED' && item.since && (
        <span className="block text-muted text-xs">{t('on', { date: formatDate(item.since) })}</span>
      )}
      <Trace to={item.carriedFrom} words="carriedFrom" />
      <Trace to={item.carriedTo} words="carriedTo" />
    </>
  )
}

/** Carried over, in both months: each leads to the other. */
function Trace({ to, words }: { to: string | null; words: 'carriedFrom' | 'carriedTo' }) {
  const t = useTranslations('month.page')
  const locale = useLocale()
  if (to === null) return null
  return (
    <a href={`/staff/plan/${to}`} className="link block text-xs">
      {t(words, { month: formatPartialDate(to, locale) })}
    </a>
  )
}
