import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FaultPage } from '@/components/layout/fault-page'
import { PublicFrame } from '@/components/layout/public-frame'
import { localePath } from '@/lib/i18n/locale'

type Props = { searchParams: Promise<{ code?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: await getLocale(), namespace: 'faults' })
  return { title: t('error.title'), robots: 'noindex' }
}

/**
 * In the place of a public page that could not be made (scripts/server/pages): Next's own page for that is drawn by
 * script alone. Asks nothing of the database, which may be what is away.
 */
export default async function PublicFaultPage({ searchParams }: Props) {
  const locale = await getLocale()
  const { code } = await searchParams
  const t = await getTranslations({ locale, namespace: 'faults' })
  return (
    <PublicFrame locale={locale} path="/" elsewhere>
      <FaultPage title={t('error.title')} text={t('error.text')}>
        {/* biome-ignore lint/a11y/useValidAnchor: an empty address is the one that the reader asked for. */}
        <a href="" className="link">
          {t('error.retry')}
        </a>
        <a href={localePath(locale, '/')} className="link">
          {t('toOverview')}
        </a>
        {typeof code === 'string' && (
          <p className="w-full text-muted text-sm">{t('error.code', { code: code.slice(0, 40) })}</p>
        )}
      </FaultPage>
    </PublicFrame>
  )
}
