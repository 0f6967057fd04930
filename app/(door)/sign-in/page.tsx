import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Brand } from '@/components/layout/brand'
import { PersonMenu } from '@/components/layout/person-menu'
import { SignInForm } from '@/features/access/components/sign-in-form'
import { currentPerson } from '@/features/access/loaders'
import { safeNext } from '@/features/access/rules'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next)
  if (await currentPerson()) redirect(next)
  const frame = await getTranslations('frame')
  const t = await getTranslations('access')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-14 items-center justify-between gap-4 border-line border-b px-4 py-2 sm:px-6">
        <Brand name={frame('name')} owner={frame('owner')} href="/" />
        <PersonMenu person={null} />
      </header>
      <main className="mx-auto w-full max-w-sm flex-1 px-4 py-10 sm:py-16">
        <h1>{t('title')}</h1>
        <p className="mt-1 mb-4 text-base text-muted">{t('lead')}</p>
        <SignInForm next={next} />
        <p className="mt-8 border-line border-t pt-4 text-muted">{t('forgotten')}</p>
      </main>
    </div>
  )
}
