import { useLocale, useTranslations } from 'next-intl'
import { RING_TONES } from '@/components/chart/stage-ring'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { isInPlan, openOf } from '../rules/groups'
import { daysPast } from '../rules/standing'
import type { StateCounts } from '../types'
import { StateSign } from './state-sign'
import { STATE_TONES } from './state-tones'

type Props = { counts: StateCounts; month: string; today: string }

/** How far the month got: one bar, and beneath it every state that occurs with its number. */
export function PlanSum({ counts, month, today }: Props) {
  const t = useTranslations('month.page')
  const locale = useLocale()
  const parts = STATE_TONES.filter(({ state }) => isInPlan(state) && counts[state] > 0)
  const total = parts.reduce((sum, { state }) => sum + counts[state], 0)
  const late = daysPast(month, today)
  const open = openOf(counts)
  return (
    <section aria-label={t('sum')} className="grid gap-2">
      <StateBar counts={counts} parts={parts} total={total} />
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

type BarProps = { counts: StateCounts; parts: typeof STATE_TONES; total: number }

/** Decoration: the figures stand beneath. Widths are attributes of the drawing. */
function StateBar({ counts, parts, total }: BarProps) {
  let x = 0
  return (
    <svg viewBox={`0 0 ${total || 1} 1`} preserveAspectRatio="none" className="h-2.5 w-full" aria-hidden>
      <rect width={total || 1} height="1" className="fill-line" />
      {parts.map(({ state, tone }) => {
        const from = x
        x += counts[state]
        // What is not begun is the part that stays empty.
        if (state === 'NOT_STARTED') return null
        return (
          <rect
            key={state}
            x={from}
            width={counts[state]}
            height="1"
            fill="currentcolor"
            className={RING_TONES[tone]}
          />
        )
      })}
    </svg>
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
