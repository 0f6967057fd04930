import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { clientMessages } from '@/lib/i18n/messages'
import { parseTheme, THEME_COOKIE } from '@/lib/theme'
import '@/components/look/fonts'

/** <html> of the pages that read cookies: the staff's desk and the door to it. */
export async function StaffDocument({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <NextIntlClientProvider messages={clientMessages(locale)}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
