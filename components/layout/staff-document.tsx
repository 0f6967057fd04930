import { cookies } from 'next/headers'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { parseTheme, THEME_COOKIE } from '@/lib/theme'
import '@/components/look/fonts'
import { StaffWords } from './staff-words'

/** <html> of the pages that read cookies: the staff's desk and the door to it. */
export async function StaffDocument({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <StaffWords locale={locale}>{children}</StaffWords>
      </body>
    </html>
  )
}
