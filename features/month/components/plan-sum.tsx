import { useLocale, useTranslations } from 'next-intl'
import { StackedBar } from '@/components/chart/stacked-bar'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { isInPlan, openOf } from '../rules/groups'
import { totalOf } from '../rules/month-counts'
import { daysPast } from '../rules/standing'
import type { StateCounts } from '../types'
import { StateSign } from './state-sign'
import { STATE_TONES } from './state-tones'

type Props = { counts: StateCounts; month: string; today: string }

/** How far the month got: one bar, and beneath it every state that occurs with its number. */
export function PlanSum({ counts, month, today }: Props) {
  const t = useTranslations('month.page')
  const locale = useLocale()
  const total = totalOf(counts)
  const late = daysPast(month, today)
  const open = openOf(counts)
  return (
    <section aria-label={t('sum')} className="grid gap-2">
      <StateBar counts={counts} />
      <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
        <li className="font-semibold">{t('total', { count: total })}</li>
        <StateNumbers counts={counts} />
      </ul>
      {late !== null && open > 0 && (
        <p className="font-medium text-caution">
          {t('late', { count: open, days: formatNumber(late, locale) })}
        </p>
      )}
    </section>
  )
}

/** What the month promised, as far as it got. What was dropped is no part of it. */
export function StateBar({ counts }: { counts: StateCounts }) {
  const parts = STATE_TONES.filter(({ state }) => isInPlan(state))
  return (
    <StackedBar
      className="h-2.5"
      parts={parts.map(({ state, tone }) => ({ key: state, tone, count: counts[state] }))}
    />
  )
}

/** The states that occur, each with its number. */
export function StateNumbers({ counts }: { counts: StateCounts }) {
  return STATE_TONES.filter(({ state }) => counts[state] > 0).map(({ state }) => (
    <li key={state} className="flex items-center gap-1.5">
      <StateSign state={state} />
      <span className="font-semibold">{counts[state]}</span>
    </li>
  ))
}
