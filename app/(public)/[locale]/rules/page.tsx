import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'

export default async function RulesPage() {
  const locale = await getLocale()
  const t = await getTranslations('frame.nav')
  return (
    <PublicFrame locale={locale} path="/rules">
      <h1>{t('rules')}</h1>
    </PublicFrame>
  )
}
