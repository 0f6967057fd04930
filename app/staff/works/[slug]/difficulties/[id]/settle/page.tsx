import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/features/access/loaders'
import { SettleForm } from '@/features/changes/components/settle-form'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = { params: Promise<{ slug: string; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('changes.case'), getTranslations('works.title')])
  return work ? { title: `${t('settle.title')}: ${workTitle(titles, work)}` } : {}
}

export default async function SettlePage({ params }: Props) {
  const person = await requirePerson('change:propose')
  const { slug, id } = await params
  const work = await staffWork(slug)
  const difficulty = work?.difficulties.find((item) => item.id === id && item.settledOn === null)
  if (!work || !difficulty) notFound()
  const [t, titles] = await Promise.all([getTranslations('changes.case'), getTranslations('works.title')])
  const title = workTitle(titles, work)
  const about = { slug, version: work.version, title }
  return (
    <>
      <PageHead title={`${t('settle.title')}: ${title}`} lead={difficulty.content} />
      <SettleForm person={person.id} work={about} difficulty={id} today={todayInVietnam(new Date())} />
    </>
  )
}
