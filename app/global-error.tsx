'use client'

import { ErrorPage } from '@/components/layout/error-page'
import { DEFAULT_LOCALE } from '@/lib/i18n/locale'
import vi from '@/messages/vi/faults.json'
import '@/components/look/fonts'
import './globals.css'

/** When a root layout itself fails: no frame, no provider, so both languages cannot be told apart. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang={DEFAULT_LOCALE}>
      <body>
        <title>{vi.error.title}</title>
        <main className="px-4 sm:px-6">
          <ErrorPage
            locale={DEFAULT_LOCALE}
            exit={{ href: '/', to: 'toOverview' }}
            error={error}
            retry={retry}
          />
        </main>
      </body>
    </html>
  )
}
