import { useLocale, useTranslations } from 'next-intl'
import { SortHead } from '@/components/ui/sort-head'
import { Table } from '@/components/ui/table'
import { Unknown } from '@/components/ui/unknown'
import { formatPartialDate } from '@/lib/dates/partial'
import { formatDate } from '@/lib/dates/vietnam'
import type { DocumentRow } from '../data/list'
import { type DocumentFilter, type DocumentSort, documentsHref } from '../rules/filter'
import { ScanMark } from './scan-mark'
import { WorksNamed } from './works-named'

type Props = { items: readonly DocumentRow[]; filter: DocumentFilter }

export function DocumentTable({ items, filter }: Props) {
  const t = useTranslations('documents.list')
  const fields = useTranslations('documents.fields')
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <Head filter={filter} label={fields('symbol')} up="symbol" />
          <Head filter={filter} label={fields('date')} up="date" down="-date" />
          <Head filter={filter} label={fields('issuer')} up="issuer" />
          <Head filter={filter} label={fields('incoming')} up="received" down="-received" />
          <th scope="col">{fields('abstract')}</th>
          <th scope="col">{fields('works')}</th>
          <th scope="col">{fields('scan')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((document) => (
          <Row key={document.id} document={document} />
        ))}
      </tbody>
    </Table>
  )
}

type HeadProps = { filter: DocumentFilter; label: string; up: DocumentSort; down?: DocumentSort }

/** Names go up only; of dates the newest come first. */
function Head({ filter, label, up, down }: HeadProps) {
  const now = filter.sort ?? (filter.q ? null : '-date')
  const sorted = now === up ? 'ascending' : now === down ? 'descending' : null
  const next = down && now !== down ? down : up
  return <SortHead label={label} sorted={sorted} href={documentsHref({ ...filter, sort: next, offset: 0 })} />
}

function Row({ document }: { document: DocumentRow }) {
  const types = useTranslations('rules.documentTypes')
  const t = useTranslations('documents.list')
  const locale = useLocale()
  const { id, symbol, type, date, issuer, abstract, foundAt } = document
  return (
    <tr>
      <th scope="row" className="min-w-40">
        <a href={`/staff/documents/${id}`} className="link break-words font-medium">
          {symbol ?? types(type)}
        </a>
        <span className="block text-muted text-xs">{symbol ? types(type) : t('noSymbol')}</span>
      </th>
      <td className="whitespace-nowrap">{date ? formatPartialDate(date, locale) : <Unknown />}</td>
      <td className="min-w-40">{issuer ?? <Unknown />}</td>
      <td className="whitespace-nowrap">
        <Incoming {...document} />
      </td>
      <td className="min-w-64">{abstract ?? foundAt ?? <Unknown />}</td>
      <td className="min-w-48">
        <WorksNamed {...document} />
      </td>
      <td className="whitespace-nowrap">
        <ScanMark has={document.hasScan} />
      </td>
    </tr>
  )
}

/** "1204 (10/03/2025)" */
function Incoming({ incomingNumber, receivedOn }: Pick<DocumentRow, 'incomingNumber' | 'receivedOn'>) {
  if (!incomingNumber && !receivedOn) return <Unknown />
  if (!incomingNumber) return formatDate(receivedOn ?? '')
  return (
    <>
      {incomingNumber}
      {receivedOn && <span className="block text-muted text-xs">{formatDate(receivedOn)}</span>}
    </>
  )
}
