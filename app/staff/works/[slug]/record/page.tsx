import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { RecordForm } from '@/features/changes/components/record-form'
import { isOpen } from '@/features/changes/rules/fold-expected'
import { organizationNames } from '@/features/organizations/data'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('changes.record'), getTranslations('works.title')])
  return work ? { title: `${t('title')}: ${workTitle(titles, work)}` } : {}
}

export default async function RecordPage({ params }: Props) {
  const person = await requirePerson('change:propose')
  const scope = staffScope(person)
  const work = await staffWork((await params).slug)
  if (!work) notFound()
  const [t, titles, names] = await Promise.all([
    getTranslations('changes.record'),
    getTranslations('works.title'),
    organizationNames(scope),
  ])
  const title = workTitle(titles, work)
  const { slug, name, kind, stage, condition, sourceKind, version } = work
  const states = work.stays
    .filter((stay) => stay.sourceKind !== 'OFFICIAL')
    .map((stay) => ({ stage: stay.stage, entered: stay.enteredOn }))
  return (
    <>
      <PageHead title={`${t('title')}: ${title}`} lead={t('lead')} />
      <RecordForm
        person={person.id}
        work={{ slug, name, title, kind, stage, condition, sourceKind, version }}
        states={states}
        promised={work.expectedActs.filter(isOpen).map(({ id, act, month }) => ({ id, act, month }))}
        issuers={names.issuers}
        organizations={names.investors}
        today={todayInVietnam(new Date())}
      />
    </>
  )
}
