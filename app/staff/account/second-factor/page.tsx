import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { requireVisitor } from '@/features/access/loaders'
import { safeNext } from '@/features/access/rules'
import type { Person } from '@/features/access/types'
import { beginSecondFactor, dropOwnFactor } from '@/features/accounts/actions/factor'
import { ActForm } from '@/features/accounts/components/act-form'
import { ConfirmFactor } from '@/features/accounts/components/confirm-factor'
import { FactorPicture } from '@/features/accounts/components/factor-picture'
import { RenewCodes } from '@/features/accounts/components/renew-codes'
import { ownFactor } from '@/features/accounts/loaders'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.factor'))('title') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

/** The authenticator: setting it up, its recovery codes, taking it off for another telephone. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { person, unfinished } = await requireVisitor()
  if (unfinished === 'PASSWORD') redirect('/staff/account/password')
  const asked = (await searchParams).next
  const next = asked === undefined ? '/staff/account' : safeNext(asked)
  const [factor, t, roles] = await Promise.all([
    ownFactor(),
    getTranslations('accounts.factor'),
    getTranslations('access.roles'),
  ])
  const picture =
    factor.kind === 'PENDING' ? <FactorPicture secret={factor.secret} email={person.email} /> : null
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {unfinished && (
        <div className="mb-5 print:hidden">
          <Notice tone="caution">{t('needed', { role: roles(person.role) })}</Notice>
        </div>
      )}
      <ConfirmFactor picture={picture} email={person.email} next={next}>
        {factor.kind === 'SET' ? (
          <Tending person={person} next={next} />
        ) : (
          <Begin isAgain={picture !== null} />
        )}
      </ConfirmFactor>
    </>
  )
}

async function Begin({ isAgain }: { isAgain: boolean }) {
  const t = await getTranslations('accounts.factor')
  const password = {
    name: 'password',
    label: t('password'),
    kind: 'password',
    autoComplete: 'current-password',
  } as const
  if (!isAgain)
    return (
      <ActForm
        id="begin"
        action={beginSecondFactor}
        submit={t('begin')}
        tone="primary"
        fields={[{ ...password, hint: t('beginHint') }]}
      />
    )
  return (
    <div className="mt-8">
      <Disclosure summary={t('again')}>
        <ActForm id="begin" action={beginSecondFactor} submit={t('again')} fields={[password]} />
      </Disclosure>
    </div>
  )
}

async function Tending({ person, next }: { person: Person; next: string }) {
  const t = await getTranslations('accounts.factor')
  return (
    <div className="grid max-w-4xl gap-x-12 gap-y-8 md:grid-cols-2">
      <Section title={t('codes.title')}>
        <RenewCodes email={person.email} next={next} />
      </Section>
      <Section title={t('drop')} className="print:hidden">
        <ActForm
          id="drop"
          action={dropOwnFactor}
          submit={t('drop')}
          tone="wrong"
          hint={t('dropHint')}
          fields={[
            { name: 'password', label: t('password'), kind: 'password', autoComplete: 'current-password' },
          ]}
        />
      </Section>
    </div>
  )
}
