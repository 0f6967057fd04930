import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { AwaitingReview } from '@/features/changes/components/awaiting-review'
import { EditWorkForm } from '@/features/changes/components/edit-work-form'
import { openedWork } from '@/features/changes/components/opened-work'
import { saidWork } from '@/features/changes/components/reopened-proposal'
import { SentBeforeNotice } from '@/features/changes/components/review/sent-before-notice'
import { waitingOn } from '@/features/changes/loaders/review'
import { sentBefore } from '@/features/changes/loaders/review-desk'
import { organizationNames } from '@/features/organizations/data'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<{ proposal?: string | string[] }>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('changes.edit'), getTranslations('works.title')])
  return work ? { title: t('title', { name: workTitle(titles, work) }) } : {}
}

export default async function EditPage({ params, searchParams }: Props) {
  const person = await requirePerson('change:propose')
  const scope = staffScope(person)
  const work = await staffWork((await params).slug)
  if (!work) notFound()
  const sent = await sentBefore((await searchParams).proposal)
  const [t, titles, names, waiting] = await Promise.all([
    getTranslations('changes.edit'),
    getTranslations('works.title'),
    organizationNames(scope),
    waitingOn([work.slug]),
  ])
  const title = workTitle(titles, work)
  return (
    <>
      <PageHead isKept title={t('title', { name: title })} lead={t('lead')} />
      <SentBeforeNotice sent={sent} />
      <AwaitingReview waiting={waiting} />
      <EditWorkForm
        person={person.id}
        work={{ slug: work.slug, version: work.version, title }}
        before={openedWork(work)}
        reopened={sent && { id: sent.id, version: sent.version, said: saidWork(sent.input) }}
        issuers={names.issuers}
        investors={names.investors}
      />
    </>
  )
}
