import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoorFrame } from '@/components/layout/door-frame'
import { CodeForm } from '@/features/access/components/code-form'
import { currentVisitor } from '@/features/access/loaders'
import { safeNext } from '@/features/access/rules'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.recovery')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

/** The second step for who has no authenticator at hand. */
export default async function RecoveryPage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next)
  if (await currentVisitor()) redirect(next)
  const t = await getTranslations('access.recovery')
  const foot = (
    <ul className="grid gap-3">
      <li>
        <a href={`/sign-in/code?next=${encodeURIComponent(next)}`} className="link">
          {t('toCode')}
        </a>
      </li>
      <li>{t('none')}</li>
    </ul>
  )
  return (
    <DoorFrame title={t('title')} lead={t('lead')} foot={foot}>
      <CodeForm kind="recovery" next={next} />
    </DoorFrame>
  )
}
