import type { DocumentType } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'

type Titled = { symbol: string | null; type: DocumentType; date: string | null; abstract: string | null }

/**
 * "Công văn 961/UBND-KTN"; what has no symbol is named by what it is about, or by its date.
 * @param say translator of the namespace `rules.documentTypes`
 */
export function documentTitle(
  { symbol, type, date, abstract }: Titled,
  say: (type: DocumentType) => string,
  locale: 'vi' | 'en',
): string {
  if (symbol) return `${say(type)} ${symbol}`
  return abstract ?? [say(type), date && formatPartialDate(date, locale)].filter(Boolean).join(' ')
}
