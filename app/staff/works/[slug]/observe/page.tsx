import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { staffScope } from '@/features/access/loaders'
import { ObservationForm } from '@/features/changes/components/observation-form'
import { organizationNames } from '@/features/organizations/data'
import { caseMetadata, openCase } from '../case-page'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Props) =>
  caseMetadata('observation.title', (await params).slug)

export default async function ObservePage({ params }: Props) {
  const { person, work, title, about } = await openCase('observation.title', (await params).slug)
  const [t, names] = await Promise.all([
    getTranslations('changes.case'),
    organizationNames(staffScope(person)),
  ])
  return (
    <>
      <PageHead isKept title={title} lead={t('observation.lead')} />
      <ObservationForm
        person={person.id}
        work={{ ...about, kind: work.kind }}
        known={work.observations.map(({ month, measure, value }) => ({ month, measure, value }))}
        issuers={names.issuers}
      />
    </>
  )
}
