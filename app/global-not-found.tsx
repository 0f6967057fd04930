import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PublicFrame } from '@/components/layout/public-frame'
import { DEFAULT_LOCALE, LOCALES, localePath } from '@/lib/i18n/locale'
import '@/components/look/fonts'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: 'faults' })
  return { title: t('notFound.title') }
}

/** For addresses that no route knows: one stored page for all of them, so it speaks both languages. */
export default function GlobalNotFound() {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>
        <PublicFrame locale={DEFAULT_LOCALE} path="/" elsewhere>
          {LOCALES.map((locale) => (
            <div key={locale} lang={locale}>
              <NotFoundPage
                locale={locale}
                works={localePath(locale, '/works')}
                overview={localePath(locale, '/')}
              />
            </div>
          ))}
        </PublicFrame>
      </body>
    </html>
  )
}
