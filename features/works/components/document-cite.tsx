import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import type { DocumentRef } from '../types'

/** "Quyết định 768/QĐ-TTg (15/04/2025), Thủ tướng Chính phủ"; what has no symbol is named by what it is about. */
export function DocumentCite({ document }: { document: DocumentRef }) {
  const { symbol, issuer, date, abstract } = document
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  const name = symbol ? `${types(document.type)} ${symbol}` : (abstract ?? types(document.type))
  const dated = date ? `${name} (${formatPartialDate(date, locale)})` : name
  return issuer ? `${dated}, ${issuer}` : dated
}

/** "768/QĐ-TTg", "Báo chí 05/2020": enough to know it by in a line of facts. */
export function useShortCite() {
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  return ({ symbol, date, type }: DocumentRef): string =>
    symbol ?? (date ? `${types(type)} ${formatPartialDate(date, locale)}` : types(type))
}
