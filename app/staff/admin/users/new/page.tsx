import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/features/access/loaders'
import { ONE_TIME_DAYS, ROLES } from '@/features/access/rules'
import { createColleague } from '@/features/accounts/actions/people'
import { ActForm } from '@/features/accounts/components/act-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.people'))('new') }
}

export default async function NewUserPage() {
  await requirePerson('user:manage')
  const [t, roles] = await Promise.all([getTranslations('accounts.people'), getTranslations('access.roles')])
  const options = ROLES.map((value) => ({ value, label: roles(value) }))
  return (
    <>
      <PageHead title={t('new')} back={{ href: '/staff/admin/users', name: t('back') }} lead={t('newLead')} />
      <ActForm
        id="new"
        action={createColleague}
        submit={t('create')}
        tone="primary"
        fields={[
          { name: 'name', label: t('name') },
          { name: 'email', label: t('email'), kind: 'email' },
          { name: 'role', label: t('role'), kind: 'select', options, empty: t('chooseRole') },
        ]}
        secret={{ title: t('oneTime.title'), lead: t('oneTime.leadNew', { days: ONE_TIME_DAYS }) }}
      />
    </>
  )
}
