import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/layout/not-found-page'
import { PublicFrame } from '@/components/layout/public-frame'
import { DEFAULT_LOCALE } from '@/lib/i18n/locale'
import '@/components/layout/fonts'
import './globals.css'

const locale = DEFAULT_LOCALE

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: 'faults' })
  return { title: t('notFound.title') }
}

/** For addresses that no route knows, where no layout stands around the page. */
export default function GlobalNotFound() {
  return (
    <html lang={locale}>
      <body>
        <PublicFrame locale={locale} path="/">
          <NotFoundPage locale={locale} works="/works" overview="/" />
        </PublicFrame>
      </body>
    </html>
  )
}
