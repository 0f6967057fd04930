import type { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/locale'

/** What the sentences are made with: the messages of the three namespaces, and the language of numbers and dates. */
export type EffectWords = {
  t: ReturnType<typeof useTranslations<'changes.effects'>>
  rules: ReturnType<typeof useTranslations<'rules'>>
  works: ReturnType<typeof useTranslations<'works'>>
  unknown: string
  locale: Locale
}
