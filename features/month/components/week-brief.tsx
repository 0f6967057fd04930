import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { formatDate, formatDateTime } from '@/lib/dates/vietnam'
import type { Week } from '../data/overview'
import { byDay, type ChangedDay } from '../rules/changed'
import { ChangedSetItem } from './changed-set'

/** Further back than any ledger: the list then begins with the newest entry there is. */
export const ALL_DAYS = 36_500

/** What was accepted in the last seven days, by day. */
export function WeekBrief({ week: { sets, count, last }, today }: { week: Week; today: string }) {
  const t = useTranslations('overview.week')
  const locale = useLocale()
  return (
    <Section
      title={t('title')}
      aside={
        count > 0 && (
          <a href="/staff/changes" className="link">
            {t('all', { count })}
          </a>
        )
      }
    >
      {count === 0 && (
        <p>
          {last === null ? t('empty') : t('none')}{' '}
          {last && (
            <a href={`/staff/changes?days=${ALL_DAYS}`} className="link">
              {t('last', { date: formatDateTime(new Date(last), locale) })}
            </a>
          )}
        </p>
      )}
      <ChangedDays days={byDay(sets)} today={today} />
    </Section>
  )
}

type DaysProps = {
  days: readonly ChangedDay[]
  today: string
  lines?: number
  /** Of the days: under a section's own heading h3. */
  heading?: 'h2' | 'h3'
}

export function ChangedDays({ days, today, lines, heading: Heading = 'h3' }: DaysProps) {
  const t = useTranslations('overview.week')
  return days.map(({ day, sets }) => (
    <div key={day} className="mb-2 last:mb-0">
      <Heading className="text-muted text-sm">
        {day === today ? t('today', { date: formatDate(day) }) : formatDate(day)}
      </Heading>
      <ul>
        {sets.map((set) => (
          <ChangedSetItem key={set.seq} set={set} lines={lines} />
        ))}
      </ul>
    </div>
  ))
}
