import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { AwaitingReview, sentIn } from '@/features/changes/components/awaiting-review'
import { WorkHistoryView } from '@/features/changes/components/work-history'
import { staffAuthors, staffEvents, staffHistory } from '@/features/changes/loaders'
import { waitingOn } from '@/features/changes/loaders/review'
import { StaffWorkView } from '@/features/works/components/staff-work-view'
import { staffWork } from '@/features/works/loaders'
import { sourcesOf } from '@/features/works/rules/sources'
import { workTitle } from '@/features/works/rules/title'
import type { WorkDetail } from '@/features/works/types'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ saved?: string | string[]; sent?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const t = await getTranslations('works.title')
  return work ? { title: workTitle(t, work) } : {}
}

export default async function StaffWorkPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const { slug } = await params
  const [work, events, history, waiting] = await Promise.all([
    staffWork(slug),
    staffEvents(slug),
    staffHistory(slug),
    waitingOn([slug]),
  ])
  if (!work || !history) notFound()
  const [t, authors] = await Promise.all([getTranslations('changes'), staffAuthors(notedBy(work))])
  const address = await searchParams
  const seq = /^\d{1,12}$/.exec(String(address.saved))?.[0]
  const sent = sentIn(address)
  const canChange = can(person.role, 'change:propose')
  return (
    <StaffWorkView
      work={work}
      events={events}
      today={todayInVietnam(new Date())}
      authors={authors}
      canChange={canChange}
      notice={
        (seq || sent || waiting.length > 0) && (
          <div className="grid gap-3">
            {seq && <Notice>{t('record.saved', { seq })}</Notice>}
            <AwaitingReview waiting={waiting} sent={sent} />
          </div>
        )
      }
      history={
        <WorkHistoryView
          history={history}
          slug={slug}
          documents={sourcesOf(work, events)}
          canMend={canChange}
        />
      }
    />
  )
}

const notedBy = ({ followUps, difficulties }: WorkDetail): string[] =>
  [...followUps, ...difficulties].map(({ authorId }) => authorId)
