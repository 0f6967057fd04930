import { notFound } from 'next/navigation'
import { type Locale, localePath } from '@/lib/i18n/locale'
import { answerMissing } from '@/lib/page-notes'
import { NotFoundPage } from './not-found-page'
import { PublicFrame } from './public-frame'

/** In the place of a public page that there is none of: readable without a script, and sent with status 404. */
export function PublicMissing({ locale }: { locale: Locale }) {
  if (!answerMissing()) notFound()
  return (
    <PublicFrame locale={locale} path="/" elsewhere>
      <NotFoundPage locale={locale} works={localePath(locale, '/works')} overview={localePath(locale, '/')} />
    </PublicFrame>
  )
}
