import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoorFrame } from '@/components/layout/door-frame'
import { EndedNotice } from '@/features/access/components/ended-notice'
import { SignInForm } from '@/features/access/components/sign-in-form'
import { currentVisitor } from '@/features/access/loaders'
import { safeNext } from '@/features/access/rules'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next)
  if (await currentVisitor()) redirect(next)
  const t = await getTranslations('access')
  return (
    <DoorFrame title={t('title')} lead={t('lead')} foot={<p>{t('forgotten')}</p>}>
      <EndedNotice />
      <SignInForm next={next} />
    </DoorFrame>
  )
}
