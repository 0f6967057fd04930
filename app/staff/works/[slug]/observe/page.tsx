import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { ObservationForm } from '@/features/changes/components/observation-form'
import { organizationNames } from '@/features/organizations/data'
import { staffWork } from '@/features/works/loaders'
import { workTitle } from '@/features/works/rules/title'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await staffWork((await params).slug)
  const [t, titles] = await Promise.all([getTranslations('changes.case'), getTranslations('works.title')])
  return work ? { title: `${t('observation.title')}: ${workTitle(titles, work)}` } : {}
}

export default async function ObservePage({ params }: Props) {
  const person = await requirePerson('change:propose')
  const { slug } = await params
  const work = await staffWork(slug)
  if (!work) notFound()
  const [t, titles, names] = await Promise.all([
    getTranslations('changes.case'),
    getTranslations('works.title'),
    organizationNames(staffScope(person)),
  ])
  const title = workTitle(titles, work)
  const about = { slug, version: work.version, title }
  return (
    <>
      <PageHead title={`${t('observation.title')}: ${title}`} lead={t('observation.lead')} />
      <ObservationForm
        person={person.id}
        work={{ ...about, kind: work.kind }}
        known={work.observations.map(({ month, measure, value }) => ({ month, measure, value }))}
        issuers={names.issuers}
      />
    </>
  )
}
