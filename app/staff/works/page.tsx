import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { readListAddress, type SearchParams } from '@/features/works/components/list-address'
import { WorksView } from '@/features/works/components/works-view'
import { staffWorks } from '@/features/works/loaders'

type Props = { searchParams: Promise<SearchParams> }

/** Works on a page of the desk, where rows are denser. */
const LIMIT = 100

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.works')
  return { title: t('title') }
}

export default async function StaffWorksPage({ searchParams }: Props) {
  const person = await requirePerson()
  const address = readListAddress(await searchParams, LIMIT)
  const found = address.findings.length === 0 ? await staffWorks(address.filter) : null
  const t = await getTranslations('changes.create')
  return (
    <WorksView
      address={address}
      found={found}
      base="/staff/works"
      ownLimit={LIMIT}
      dense
      actions={
        can(person.role, 'change:propose') && <LinkButton href="/staff/works/new">{t('button')}</LinkButton>
      }
    />
  )
}
