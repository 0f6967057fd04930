import { useLocale, useTranslations } from 'next-intl'
import { StackedBar } from '@/components/chart/stacked-bar'
import type { RingTone } from '@/components/chart/stage-ring'
import { RING_TONES } from '@/components/chart/stage-ring'
import { Section } from '@/components/ui/section'
import type { ExpectedActState } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import type { MonthInBrief, MonthsInBrief } from '../rules/month-in-brief'

/** From done to not begun, then what went to another month. What was dropped is no part of the plan. */
const STATES: readonly { state: ExpectedActState; tone: RingTone }[] = [
  { state: 'DONE', tone: 'green' },
  { state: 'SENT_FOR_SIGNATURE', tone: 'teal' },
  { state: 'DRAFTING', tone: 'sky' },
  { state: 'NOT_STARTED', tone: 'slate' },
  { state: 'SLIPPED', tone: 'amber' },
]

const planHref = (month: string) => `/staff/plan/${month}`

type Props = {
  months: MonthsInBrief
  /** The month that has no plan yet and is next to get one; null: the reader makes no plans. */
  toPlan: string | null
}

/** The newest month that has a plan, and how far it got; then what other months left open. */
export function MonthBrief({ months: { newest, older, coming }, toPlan }: Props) {
  const t = useTranslations('overview.plan')
  const locale = useLocale()
  const make = toPlan && (
    <a href={planHref(toPlan)} className="link">
      {t('make', { month: formatPartialDate(toPlan, locale) })}
    </a>
  )
  if (!newest)
    return (
      <Section title={t('noneTitle')}>
        <p className="text-muted">{t('none')}</p>
        {make}
      </Section>
    )
  return (
    <Section
      title={t('title', { month: formatPartialDate(newest.month, locale) })}
      aside={
        <a href={planHref(newest.month)} className="link">
          {t('open')}
        </a>
      }
    >
      <Progress month={newest} />
      <OtherMonths title={t('older')} months={older} count={({ withoutResult }) => withoutResult} />
      <OtherMonths title={t('coming')} months={coming} count={({ total }) => total} />
      {make && <p className="mt-2">{make}</p>}
    </Section>
  )
}

function Progress({ month: { counts, total, withoutResult } }: { month: MonthInBrief }) {
  const t = useTranslations('overview.plan')
  const states = useTranslations('rules.expectedActStates')
  return (
    <>
      <p className="mb-2 text-base">
        {t.rich('done', {
          done: counts.DONE,
          total,
          strong: (text) => <span className="font-semibold text-xl">{text}</span>,
        })}
      </p>
      <StackedBar parts={STATES.map(({ state, tone }) => ({ key: state, tone, count: counts[state] }))} />
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {STATES.map(({ state, tone }) => (
          <li key={state} className={counts[state] === 0 ? 'text-muted' : ''}>
            <span
              aria-hidden
              className={`mr-1.5 inline-block size-2.5 rounded-sm border-5 border-current ${RING_TONES[tone]}`}
            />
            <span className="font-semibold">{counts[state]}</span> {states(state)}
          </li>
        ))}
      </ul>
      {withoutResult > 0 && (
        <p className="mt-2 font-medium text-caution">{t('withoutResult', { count: withoutResult })}</p>
      )}
    </>
  )
}

type OtherProps = {
  title: string
  months: readonly MonthInBrief[]
  count: (month: MonthInBrief) => number
}

function OtherMonths({ title, months, count }: OtherProps) {
  const t = useTranslations('overview.plan')
  const locale = useLocale()
  if (months.length === 0) return null
  return (
    <p className="mt-2 text-muted">
      {title}:{' '}
      {months.map((month, at) => (
        <span key={month.month}>
          {at > 0 && '; '}
          <a href={planHref(month.month)} className="link">
            {t('month', { month: formatPartialDate(month.month, locale), count: count(month) })}
          </a>
        </span>
      ))}
    </p>
  )
}
