import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locale'
import { FaultPage } from './fault-page'

type Props = { locale: Locale; works: string; overview: string }

export async function NotFoundPage({ locale, works, overview }: Props) {
  const t = await getTranslations({ locale, namespace: 'faults' })
  return (
    <FaultPage title={t('notFound.title')} text={t('notFound.text')}>
      <a href={works} className="link">
        {t('toWorks')}
      </a>
      <a href={overview} className="link">
        {t('toOverview')}
      </a>
    </FaultPage>
  )
}
