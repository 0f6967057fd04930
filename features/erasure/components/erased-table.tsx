import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Unknown } from '@/components/ui/unknown'
import { formatDate, formatDateTime } from '@/lib/dates/vietnam'
import type { Erased } from '../types'

/** What was erased, by which order and by whose hand: this stays. */
export function ErasedTable({ erased }: { erased: readonly Erased[] }) {
  const t = useTranslations('erasure')
  const locale = useLocale()
  if (erased.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <Table label={t('list')} cards>
      <thead>
        <tr>
          <th scope="col">{t('columns.what')}</th>
          <th scope="col">{t('columns.order')}</th>
          <th scope="col">{t('columns.at')}</th>
          <th scope="col">{t('columns.by')}</th>
        </tr>
      </thead>
      <tbody>
        {erased.map((one) => (
          <tr key={one.id}>
            <th scope="row" className="card-1">
              <What erased={one} />
            </th>
            <td className="card-2">
              {t('of', { symbol: one.symbol, date: formatDate(one.date), orderedBy: one.orderedBy })}
            </td>
            <td className="card-3">{formatDateTime(one.at, locale)}</td>
            <td className="card-3">{one.by ?? <Unknown />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function What({ erased: { kind, seq, subject } }: { erased: Erased }) {
  const t = useTranslations('erasure')
  if (kind === 'PERSON') return t('erasedPerson', { subject })
  return seq === null ? t('erasedProposalNote') : t('erasedNote', { seq: String(seq) })
}
