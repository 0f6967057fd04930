import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { CreateWorkForm } from '@/features/changes/components/create-work-form'
import { organizationNames } from '@/features/organizations/data'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changes.create')
  return { title: t('title') }
}

export default async function NewWorkPage() {
  const person = await requirePerson('change:propose')
  const scope = staffScope(person)
  const [t, names] = await Promise.all([getTranslations('changes.create'), organizationNames(scope)])
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <CreateWorkForm person={person.id} issuers={names.issuers} investors={names.investors} />
    </>
  )
}
