import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import { countStates } from '../rules/groups'
import { monthToPlan } from '../rules/months'
import type { Drafter, PlanGroup, PlannedMonth } from '../types'
import { MonthChooser } from './month-chooser'
import { PlanDesk } from './plan-desk'
import { PlanSum } from './plan-sum'
import { PlanTable } from './plan-table'
import { SavedNotice } from './saved-notice'

type Props = {
  month: string
  months: readonly PlannedMonth[]
  groups: readonly PlanGroup[]
  today: string
  /** What was just saved, and where it is put right. */
  saved: { seq: number; work: string; changeId: string } | null
  /** The proposal that was just sent from here. */
  sent: string | null
  /** null: this person only reads. */
  desk: { person: string; drafters: readonly Drafter[] } | null
}

/** The plan of one month: what was to be done, by act, and what became of it. */
export function PlanView({ month, months, groups, today, saved, sent, desk }: Props) {
  const t = useTranslations('month')
  const waiting = useTranslations('changes.waiting')
  const locale = useLocale()
  const named = formatPartialDate(month, locale)
  const items = groups.flatMap((group) => group.items)
  const table = (
    <PlanTable title={t('title', { month: named })} groups={groups} today={today} canChange={desk !== null} />
  )
  return (
    <>
      <PageHead
        title={t('title', { month: named })}
        lead={<MonthChooser month={month} months={months} />}
        actions={
          <>
            {items.length > 0 && <PrintButton tone="plain">{t('page.print')}</PrintButton>}
            {desk && <Actions month={month} months={months} isPlanned={items.length > 0} today={today} />}
          </>
        }
      />
      {saved && <Saved {...saved} />}
      {sent && (
        <SavedNotice>
          {waiting('sent')}.{' '}
          <a href={`/staff/review/${sent}`} className="link">
            {waiting('look')}
          </a>
        </SavedNotice>
      )}
      {items.length === 0 ? (
        <EmptyState title={t('page.empty', { month: named })}>
          {t(desk ? 'page.emptyMake' : 'page.emptyRead')}
        </EmptyState>
      ) : (
        <div className="one-sheet grid grid-cols-1 gap-5 print:gap-2">
          <PlanSum counts={countStates(items)} month={month} today={today} />
          <p className="hidden print:block">{t('page.printed', { date: formatDate(today) })}</p>
          {desk ? (
            // What was saved closes what was open and lets go of what was chosen.
            <PlanDesk key={saved?.seq ?? sent} items={items} month={month} today={today} {...desk}>
              {table}
            </PlanDesk>
          ) : (
            table
          )}
        </div>
      )}
    </>
  )
}

type ActionsProps = Pick<Props, 'month' | 'months' | 'today'> & { isPlanned: boolean }

function Actions({ month, months, isPlanned, today }: ActionsProps) {
  const t = useTranslations('month.page')
  const locale = useLocale()
  const next = isPlanned ? monthToPlan(months, today) : month
  return (
    <>
      {isPlanned && <LinkButton href={`/staff/plan/${month}/add`}>{t('addButton')}</LinkButton>}
      <LinkButton href={`/staff/plan/${next}/add`} tone={isPlanned ? 'plain' : 'primary'}>
        {t('make', { month: formatPartialDate(next, locale) })}
      </LinkButton>
    </>
  )
}

function Saved({ seq, work, changeId }: NonNullable<Props['saved']>) {
  const t = useTranslations('month.page')
  return (
    <SavedNotice>
      {t('saved', { seq })}{' '}
      <a href={`/staff/works/${work}/correct/${changeId}`} className="link">
        {t('savedMend')}
      </a>
    </SavedNotice>
  )
}
