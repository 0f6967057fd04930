import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DoorFrame } from '@/components/layout/door-frame'
import { CodeForm } from '@/features/access/components/code-form'
import { currentVisitor } from '@/features/access/loaders'
import { safeNext } from '@/features/access/rules'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.code')
  return { title: t('title') }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

/** The second step: the password was right. */
export default async function CodePage({ searchParams }: Props) {
  const next = safeNext((await searchParams).next)
  if (await currentVisitor()) redirect(next)
  const t = await getTranslations('access.code')
  return (
    <DoorFrame title={t('title')} lead={t('lead')} foot={<OtherWays next={next} />}>
      <CodeForm kind="code" next={next} />
    </DoorFrame>
  )
}

async function OtherWays({ next }: { next: string }) {
  const t = await getTranslations('access.code')
  const asked = `?next=${encodeURIComponent(next)}`
  return (
    <ul className="grid gap-3">
      <li>
        <a href={`/sign-in/recovery${asked}`} className="link">
          {t('toRecovery')}
        </a>
      </li>
      <li>
        <a href={`/sign-in${asked}`} className="link">
          {t('again')}
        </a>
      </li>
    </ul>
  )
}
