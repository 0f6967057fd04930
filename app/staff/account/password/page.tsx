import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requireVisitor } from '@/features/access/loaders'
import { safeNext } from '@/features/access/rules'
import { changePassword } from '@/features/accounts/actions/own'
import { ActForm } from '@/features/accounts/components/act-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.password'))('change') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

/** Another password of one's own; also where one is led whose password somebody else gave out. */
export default async function PasswordPage({ searchParams }: Props) {
  const { unfinished } = await requireVisitor()
  const [{ next }, t] = await Promise.all([searchParams, getTranslations('accounts.password')])
  return (
    <>
      <PageHead title={t('change')} />
      {unfinished === 'PASSWORD' && (
        <div className="mb-5">
          <Notice tone="caution">{t('mustChange')}</Notice>
        </div>
      )}
      <ActForm
        id="password"
        action={changePassword}
        submit={t('change')}
        tone="primary"
        hint={t('ends')}
        hidden={next === undefined ? {} : { next: safeNext(next) }}
        fields={[
          { name: 'old', label: t('old'), kind: 'password', autoComplete: 'current-password' },
          {
            name: 'fresh',
            label: t('fresh'),
            hint: t('rule'),
            kind: 'password',
            autoComplete: 'new-password',
          },
          { name: 'again', label: t('again'), kind: 'password', autoComplete: 'new-password' },
        ]}
      />
    </>
  )
}
