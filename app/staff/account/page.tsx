import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Email } from '@/components/ui/email'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requirePerson, requireVisitor } from '@/features/access/loaders'
import { endOwnSessions } from '@/features/accounts/actions/own'
import { ActForm } from '@/features/accounts/components/act-form'
import { NoticeList } from '@/features/accounts/components/notice-list'
import { SessionTable } from '@/features/accounts/components/session-table'
import { ownAccount } from '@/features/accounts/loaders'
import type { Factor } from '@/features/accounts/types'
import { formatDate, todayInVietnam } from '@/lib/dates/vietnam'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts'))('title') }
}

type Props = { searchParams: Promise<{ done?: string | string[] }> }

/** Who one is here, how one signs in, and where one is signed in. */
export default async function AccountPage({ searchParams }: Props) {
  await requirePerson()
  const { sessionId, person } = await requireVisitor()
  const [{ sessions, notices, factor }, { done }, t, roles] = await Promise.all([
    ownAccount(),
    searchParams,
    getTranslations('accounts'),
    getTranslations('access.roles'),
  ])
  const facts = [
    { label: t('facts.name'), value: person.name },
    { label: t('facts.email'), value: <Email address={person.email} /> },
    { label: t('facts.role'), value: roles(person.role) },
  ]
  return (
    <>
      <PageHead title={t('title')} />
      <div role="status" className="mb-4 empty:hidden">
        {done === 'password' && <Notice>{t('password.changed')}</Notice>}
      </div>
      <div className="grid max-w-5xl gap-x-12 gap-y-8 lg:grid-cols-2">
        <Section title={t('facts.title')}>
          <Facts facts={facts} />
          <p className="mt-3 text-muted">{t('facts.lead')}</p>
        </Section>
        <div className="grid content-start gap-8">
          <Section title={t('password.title')}>
            <LinkButton href="/staff/account/password">{t('password.change')}</LinkButton>
          </Section>
          <Section title={t('factor.title')}>
            <FactorState factor={factor} />
          </Section>
        </div>
        <Section title={t('sessions.title')} className="min-w-0 lg:col-span-2">
          <SessionTable sessions={sessions} here={sessionId} />
          <div className="mt-4">
            <ActForm
              id="all"
              action={endOwnSessions}
              submit={t('sessions.all')}
              tone="wrong"
              hint={t('sessions.allHint')}
            />
          </div>
        </Section>
        <Section title={t('notices.title')} className="lg:col-span-2">
          <NoticeList notices={notices} />
        </Section>
      </div>
    </>
  )
}

async function FactorState({ factor }: { factor: Factor }) {
  const [t, locale] = await Promise.all([getTranslations('accounts.factor'), getLocale()])
  const isSet = factor.kind === 'SET'
  const date = isSet ? formatDate(todayInVietnam(factor.since)) : ''
  return (
    <>
      <p className="mb-3" lang={locale}>
        {isSet ? `${t('set', { date })} ${t('codesLeft', { count: factor.codesLeft })}` : t('none')}
      </p>
      <LinkButton href="/staff/account/second-factor">{isSet ? t('tend') : t('setUp')}</LinkButton>
    </>
  )
}
