import { getLocale } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PublicFrame } from '@/components/layout/public-frame'
import { localePath } from '@/lib/i18n/locale'

export default async function PublicNotFound() {
  const locale = await getLocale()
  return (
    <PublicFrame locale={locale} path="/" elsewhere>
      <NotFoundPage locale={locale} works={localePath(locale, '/works')} overview={localePath(locale, '/')} />
    </PublicFrame>
  )
}
