import { useTranslations } from 'next-intl'
import { Chips } from '@/components/ui/chip'
import { type DocumentFilter, documentsHref } from '../rules/filter'

/** The conditions of the list, each removable. */
export function DocumentChips({ filter }: { filter: DocumentFilter }) {
  const t = useTranslations('documents.list.filter')
  const types = useTranslations('rules.documentTypes')
  const { q, issuer, date, type, scan } = filter
  const chip = (
    name: 'q' | 'issuer' | 'date' | 'type' | 'scan',
    words: string,
    rest: Partial<DocumentFilter>,
  ) => {
    return { label: `${t(name)}: ${words}`, without: documentsHref({ ...filter, offset: 0, ...rest }) }
  }
  const chips = [
    ...(q ? [chip('q', `“${q}”`, { q: null })] : []),
    ...(issuer ? [chip('issuer', issuer, { issuer: null })] : []),
    ...(date ? [chip('date', date.typed, { date: null })] : []),
    ...type.map((one) => chip('type', types(one), { type: type.filter((other) => other !== one) })),
    ...(scan ? [chip('scan', t(`scans.${scan}`), { scan: null })] : []),
  ]
  return <Chips chips={chips} clear={documentsHref({})} />
}
