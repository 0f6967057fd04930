import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import type { DocumentRef } from '../types'

/** "Quyết định 768/QĐ-TTg (15/04/2025), Thủ tướng Chính phủ"; what has no symbol is named by what it is about. */
export function useCite() {
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  return ({ symbol, issuer, date, abstract, type }: DocumentRef): string => {
    const name = symbol ? `${types(type)} ${symbol}` : (abstract ?? types(type))
    const dated = date ? `${name} (${formatPartialDate(date, locale)})` : name
    return issuer ? `${dated}, ${issuer}` : dated
  }
}

export function DocumentCite({ document }: { document: DocumentRef }) {
  return useCite()(document)
}

/** "768/QĐ-TTg", "Báo chí 05/2020": enough to know it by in a line of facts. */
export function useShortCite() {
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  return ({ symbol, date, type }: DocumentRef): string =>
    symbol ?? (date ? `${types(type)} ${formatPartialDate(date, locale)}` : types(type))
}
