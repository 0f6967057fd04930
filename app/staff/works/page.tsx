import { getTranslations } from 'next-intl/server'

export default async function StaffWorksPage() {
  const t = await getTranslations('frame.nav')
  return <h1>{t('works')}</h1>
}
