import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { formatPartialDate } from '@/lib/dates/partial'
import type { MonthInBrief, MonthsInBrief } from '../rules/month-in-brief'
import { StateBar, StateNumbers } from './plan-sum'

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
  return (
    <>
      <p className="mb-2 text-base">
        {t.rich('done', {
          done: counts.DONE,
          total,
          strong: (text) => <span className="font-semibold text-xl">{text}</span>,
        })}
      </p>
      <StateBar counts={counts} />
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <StateNumbers counts={counts} />
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
