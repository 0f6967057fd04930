import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson, staffScope } from '@/features/access/loaders'
import { CreateWorkForm } from '@/features/changes/components/create-work-form'
import { saidWork } from '@/features/changes/components/reopened-proposal'
import { SentBeforeNotice } from '@/features/changes/components/review/sent-before-notice'
import { sentBefore } from '@/features/changes/loaders/review-desk'
import { organizationNames } from '@/features/organizations/data'

type Props = { searchParams: Promise<{ proposal?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('changes.create')
  return { title: t('title') }
}

export default async function NewWorkPage({ searchParams }: Props) {
  const person = await requirePerson('change:propose')
  const scope = staffScope(person)
  const { proposal } = await searchParams
  const [t, names, sent] = await Promise.all([
    getTranslations('changes.create'),
    organizationNames(scope),
    sentBefore(proposal),
  ])
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <SentBeforeNotice sent={sent} />
      <CreateWorkForm
        person={person.id}
        reopened={sent && { id: sent.id, version: sent.version, said: saidWork(sent.input) }}
        issuers={names.issuers}
        investors={names.investors}
      />
    </>
  )
}
