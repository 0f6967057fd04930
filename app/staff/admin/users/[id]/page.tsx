import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Email } from '@/components/ui/email'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requirePerson } from '@/features/access/loaders'
import { needsSecondFactor } from '@/features/access/rules'
import { ColleagueForms } from '@/features/accounts/components/colleague-forms'
import { ColleagueState } from '@/features/accounts/components/colleague-table'
import { oneColleague } from '@/features/accounts/loaders'
import type { Colleague } from '@/features/accounts/types'
import { formatDateTime } from '@/lib/dates/vietnam'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await oneColleague((await params).id)
  return { title: person?.name ?? (await getTranslations('accounts.people'))('title') }
}

/** One account: what is known of it, and what the administrator can do about it. */
export default async function UserPage({ params }: Props) {
  const self = await requirePerson('user:manage')
  const [person, t] = await Promise.all([oneColleague((await params).id), getTranslations('accounts.people')])
  if (!person) notFound()
  return (
    <>
      <PageHead
        title={person.name}
        back={{ href: '/staff/admin/users', name: t('back') }}
        lead={<Email address={person.email} />}
      />
      {person.isLocked && (
        <div className="mb-5">
          <Notice tone="wrong">{t('lockedBecause', { reason: person.lockReason ?? '–' })}</Notice>
        </div>
      )}
      <div className="grid max-w-5xl gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section title={t('state')}>
          <PersonFacts person={person} />
        </Section>
        {person.id === self.id ? <Notice>{t('self')}</Notice> : <ColleagueForms person={person} />}
      </div>
    </>
  )
}

async function PersonFacts({ person }: { person: Colleague }) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('accounts.people'),
    getTranslations('access.roles'),
    getLocale(),
  ])
  const missing = needsSecondFactor(person.role) ? t('factorNeeded') : t('factorNone')
  const facts = [
    { label: t('role'), value: roles(person.role) },
    { label: t('state'), value: <ColleagueState person={person} /> },
    ...(person.mustChangePassword && person.oneTimeUntil
      ? [{ label: t('oneTimeUntil'), value: formatDateTime(person.oneTimeUntil, locale) }]
      : []),
    { label: t('factor'), value: person.hasSecondFactor ? t('factorSet') : missing },
    {
      label: t('lastSignIn'),
      value: person.lastSignInAt ? formatDateTime(person.lastSignInAt, locale) : t('never'),
    },
    { label: t('sessions'), value: t('sessionCount', { count: person.sessions }) },
  ]
  return <Facts facts={facts} />
}
