import { useLocale, useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/dates/partial'
import type { DocumentRow } from '../data/list'
import { ScanMark } from './scan-mark'

/** The list on a telephone: symbol and type; date, issuer, số đến; what it is about. */
export function DocumentCards({ items }: { items: readonly DocumentRow[] }) {
  const t = useTranslations('documents.list')
  const types = useTranslations('rules.documentTypes')
  const locale = useLocale()
  return (
    <ul className="border-line border-t">
      {items.map(({ id, symbol, type, date, issuer, incomingNumber, abstract, foundAt, ...rest }) => (
        <li key={id} className="relative border-line border-b py-2.5">
          {/* The whole card can be pressed. */}
          <a
            href={`/staff/documents/${id}`}
            className="link break-words font-medium text-base after:absolute after:inset-0"
          >
            {symbol ?? types(type)}
          </a>
          <p className="text-muted">
            {[
              symbol ? types(type) : t('noSymbol'),
              date && formatPartialDate(date, locale),
              issuer,
              incomingNumber && t('incomingNumber', { number: incomingNumber }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {(abstract ?? foundAt) && <p>{abstract ?? foundAt}</p>}
          <p className="mt-0.5">
            {rest.workCount > 0 && `${t('workCount', { count: rest.workCount })} · `}
            {`${t('filter.scan')}: `}
            <ScanMark has={rest.hasScan} />
          </p>
        </li>
      ))}
    </ul>
  )
}
