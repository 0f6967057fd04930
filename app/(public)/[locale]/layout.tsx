import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import '@/components/look/fonts'
import { isLocale, LOCALES } from '@/lib/i18n/locale'
import '../../globals.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

// Made when they are asked for, since PUBLIC_READ is known only when the server runs, and building needs no database.
// What everyone may read is kept by the server before Next (docs/decisions/0013-kept-pages.md).
export const dynamic = 'force-dynamic'

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const t = await getTranslations({ locale, namespace: 'frame' })
  return { title: { default: t('name'), template: `%s – ${t('name')}` } }
}

/** Every public page: no session, no cookie. Pages put themselves into PublicFrame, since they know their own path. */
export default async function PublicLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}
