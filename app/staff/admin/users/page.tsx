import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { ColleagueTable } from '@/features/accounts/components/colleague-table'
import { allColleagues } from '@/features/accounts/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.people'))('title') }
}

export default async function UsersPage() {
  const [people, t] = await Promise.all([allColleagues(), getTranslations('accounts.people')])
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={<LinkButton href="/staff/admin/users/new">{t('new')}</LinkButton>}
      />
      <ColleagueTable people={people} />
    </>
  )
}
