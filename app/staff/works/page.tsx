import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'
import { requirePerson } from '@/features/access/loaders'
import { can } from '@/features/access/rules'
import { readDeskAddress } from '@/features/works/components/desk-address'
import type { SearchParams } from '@/features/works/components/list-address'
import { WorksDesk } from '@/features/works/components/works-desk'
import { deskAids, deskWorks } from '@/features/works/loaders'
import { todayInVietnam } from '@/lib/dates/vietnam'

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.works')
  return { title: t('title') }
}

export default async function StaffWorksPage({ searchParams }: Props) {
  const person = await requirePerson()
  const address = readDeskAddress(await searchParams)
  const [shown, { plans, views }, t] = await Promise.all([
    address.findings.length === 0 ? deskWorks(address.filter, address.view) : null,
    deskAids(),
    getTranslations('changes.create'),
  ])
  return (
    <WorksDesk
      address={address}
      shown={shown}
      plans={plans}
      views={views}
      may={{
        share: can(person.role, 'view:share'),
        tend: can(person.role, 'view:tend'),
        takeAway: can(person.role, 'report:export'),
      }}
      today={todayInVietnam(new Date())}
      actions={
        can(person.role, 'change:propose') && <LinkButton href="/staff/works/new">{t('button')}</LinkButton>
      }
    />
  )
}
