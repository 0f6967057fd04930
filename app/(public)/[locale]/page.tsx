import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'

export default async function OverviewPage() {
  const locale = await getLocale()
  const t = await getTranslations('frame.nav')
  return (
    <PublicFrame locale={locale} path="/">
      <h1>{t('overview')}</h1>
    </PublicFrame>
  )
}
