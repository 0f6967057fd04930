import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { EnglishWords } from './words-en'
import { VietnameseWords } from './words-vi'

const WORDS = { vi: VietnameseWords, en: EnglishWords }

/**
 * What client components may ask for. It lies in a script of its own for each language, which a browser fetches once:
 * with every page it cost a fifth of the server's time for the frame and a third of the bytes. A namespace that a
 * client component asks for is named in both files; what only the server says stays out of them. Public pages send none.
 */
export function StaffWords({ locale, children }: { locale: Locale; children: ReactNode }) {
  const Words = WORDS[locale]
  return <Words>{children}</Words>
}
