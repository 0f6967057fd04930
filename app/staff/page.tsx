import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { ReviewBrief } from '@/features/changes/components/review/review-brief'
import { ownDeskCounts } from '@/features/changes/loaders/review-desk'
import { MonthBrief } from '@/features/month/components/month-brief'
import { WaitingBrief } from '@/features/month/components/waiting-brief'
import { WeekBrief } from '@/features/month/components/week-brief'
import { staffOverview } from '@/features/month/loaders'
import { monthToPlan } from '@/features/month/rules/months'
import { FlowRow } from '@/features/works/components/flow-row'
import { ReportedBeside } from '@/features/works/components/reported-beside'
import { formatDate, todayInVietnam } from '@/lib/dates/vietnam'

const WORKS = '/staff/works'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview')
  return { title: t('title') }
}

/** What one asks in the morning: the month's plan, what waits with whom, where the works stand, what changed. */
export default async function StaffOverviewPage() {
  const person = await requirePerson()
  const today = todayInVietnam(new Date())
  const [t, { months, waiting, flow, week }, counts] = await Promise.all([
    getTranslations('overview'),
    staffOverview(today),
    ownDeskCounts(),
  ])
  const planned = [months.newest ?? [], months.coming].flat()
  const toPlan = can(person.role, 'change:propose') ? monthToPlan(planned, today) : null
  return (
    <>
      <PageHead
        title={t('title')}
        actions={<p className="pt-2 text-muted">{t('today', { date: formatDate(today) })}</p>}
      />
      <div className="grid items-start gap-x-10 gap-y-5 lg:-mt-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)_minmax(0,6fr)]">
        <MonthBrief months={months} toPlan={toPlan} />
        <WaitingBrief waiting={waiting} review={counts && <ReviewBrief counts={counts} now={new Date()} />} />
        <WeekBrief week={week} today={today} />
      </div>
      <Section title={t('flow.title')} aside={<ListLink label={t('flow.all')} />} className="mt-5">
        <div className="grid gap-3">
          {flow.map((ofKind) => (
            <FlowRow key={ofKind.kind} flow={ofKind} base={WORKS} />
          ))}
          {flow.length === 0 && <p className="text-muted">{t('flow.none')}</p>}
        </div>
      </Section>
      <Section title={t('reported.title')} className="mt-8">
        <ReportedBeside flow={flow.find(({ kind }) => kind === 'HYDROPOWER')} base={WORKS} />
      </Section>
    </>
  )
}

function ListLink({ label }: { label: string }) {
  return (
    <a href={WORKS} className="link">
      {label}
    </a>
  )
}
