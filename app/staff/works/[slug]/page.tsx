import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { WorkHistoryView } from '@/features/changes/components/work-history'
import { staffAuthors, staffEvents, staffHistory } from '@/features/changes/loaders'
import { StaffWorkView } from '@/features/works/components/staff-work-view'
import { staffWork } from '@/features/works/loaders'
import { sourcesOf } from '@/features/works/rules/sources'
import { workTitle } from '@/features/works/rules/title'
import type { WorkDetail } from '@/features/works/types'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const t = await getTranslations('works.title')
  return work ? { title: workTitle(t, work) } : {}
}

export default async function StaffWorkPage({ params, searchParams }: Props) {
  const person = await requirePerson()
  const { slug } = await params
  const [work, events, history] = await Promise.all([staffWork(slug), staffEvents(slug), staffHistory(slug)])
  if (!work || !history) notFound()
  const [t, authors] = await Promise.all([getTranslations('changes'), staffAuthors(notedBy(work))])
  const seq = /^\d{1,12}$/.exec(String((await searchParams).saved))?.[0]
  const canChange = can(person.role, 'change:propose')
  return (
    <StaffWorkView
      work={work}
      events={events}
      today={todayInVietnam(new Date())}
      authors={authors}
      canChange={canChange}
      notice={seq && <Notice>{t('record.saved', { seq })}</Notice>}
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
