import { getLocale, getTranslations } from 'next-intl/server'
import { PublicFrame } from '@/components/layout/public-frame'

export default async function WorkPage() {
  const locale = await getLocale()
  const t = await getTranslations('frame.nav')
  return (
    <PublicFrame locale={locale} path="/works">
      <h1>{t('works')}</h1>
    </PublicFrame>
  )
}
