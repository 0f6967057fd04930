'use client'

import { useParams } from 'next/navigation'
import { ErrorPage } from '@/components/layout/error-page'
import { isLocale, localePath } from '@/lib/i18n/locale'

export default function PublicError({ error, retry }: { error: unknown; retry: () => void }) {
  const { locale: asked } = useParams()
  const locale = isLocale(asked) ? asked : 'vi'
  return (
    <main className="mx-auto max-w-400 px-4 sm:px-6">
      <ErrorPage
        locale={locale}
        exit={{ href: localePath(locale, '/'), to: 'toOverview' }}
        error={error}
        retry={retry}
      />
    </main>
  )
}
