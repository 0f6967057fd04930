import { useLocale, useTranslations } from 'next-intl'
import type { DocumentType } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'

type Titled = { symbol: string | null; type: DocumentType; date: string | null; abstract: string | null }

/** "Công văn 961/UBND-KTN"; what has no symbol is named by what it is about, or by its date. */
export function useDocumentTitle(): (document: Titled) => string {
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  return ({ symbol, type, date, abstract }) => {
    if (symbol) return `${types(type)} ${symbol}`
    return abstract ?? [types(type), date && formatPartialDate(date, locale)].filter(Boolean).join(' ')
  }
}
