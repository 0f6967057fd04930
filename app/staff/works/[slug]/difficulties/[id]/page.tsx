import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { staffScope } from '@/features/access/loaders'
import { openedDifficulty } from '@/features/changes/components/case-values'
import { DifficultyForm } from '@/features/changes/components/difficulty-form'
import { organizationNames } from '@/features/organizations/data'
import { caseMetadata, openDifficulty } from '../../case-page'

type Props = { params: Promise<{ slug: string; id: string }> }

export const generateMetadata = async ({ params }: Props) =>
  caseMetadata('difficulty.titleEdit', (await params).slug)

export default async function EditDifficultyPage({ params }: Props) {
  const { slug, id } = await params
  const { person, title, about, difficulty } = await openDifficulty('difficulty.titleEdit', slug, id)
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
        opened={{ id, values: openedDifficulty(difficulty) }}
        organizations={[...new Set([...names.issuers, ...names.investors])]}
      />
    </>
  )
}
