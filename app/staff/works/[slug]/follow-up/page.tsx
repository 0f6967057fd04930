import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/features/access/loaders'
import { FollowUpForm } from '@/features/changes/components/follow-up-form'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('changes.case'), getTranslations('works.title')])
  return work ? { title: `${t('followUp.title')}: ${workTitle(titles, work)}` } : {}
}

export default async function FollowUpPage({ params }: Props) {
  const person = await requirePerson('change:propose')
  const { slug } = await params
  const work = await staffWork(slug)
  if (!work) notFound()
  const [t, titles] = await Promise.all([getTranslations('changes.case'), getTranslations('works.title')])
  const title = workTitle(titles, work)
  const about = { slug, version: work.version, title }
  return (
    <>
      <PageHead title={`${t('followUp.title')}: ${title}`} lead={t('followUp.lead')} />
      <FollowUpForm person={person.id} work={about} today={todayInVietnam(new Date())} />
    </>
  )
}
