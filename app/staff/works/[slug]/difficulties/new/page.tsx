import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { staffScope } from '@/features/access/loaders'
import { DifficultyForm } from '@/features/changes/components/difficulty-form'
import { organizationNames } from '@/features/organizations/data'
import { caseMetadata, openCase } from '../../case-page'

type Props = { params: Promise<{ slug: string }> }

export const generateMetadata = async ({ params }: Props) =>
  caseMetadata('difficulty.title', (await params).slug)

export default async function NewDifficultyPage({ params }: Props) {
  const { person, title, about } = await openCase('difficulty.title', (await params).slug)
  const [t, names] = await Promise.all([
    getTranslations('changes.case'),
    organizationNames(staffScope(person)),
  ])
  return (
    <>
      <PageHead isKept title={title} lead={t('difficulty.lead')} />
      <DifficultyForm
        person={person.id}
        work={about}
        opened={null}
        organizations={[...new Set([...names.issuers, ...names.investors])]}
      />
    </>
  )
}
