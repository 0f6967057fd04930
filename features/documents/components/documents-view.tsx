import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import { Pagination } from '@/components/ui/pagination'
import type { DocumentList } from '../data/list'
import { type DocumentFilter, documentsHref, PAGE, type Unread } from '../rules/filter'
import { DocumentCards } from './document-cards'
import { DocumentChips } from './document-chips'
import { DocumentFilterForm } from './document-filter-form'
import { DocumentTable } from './document-table'
import { DocumentsEmpty } from './documents-empty'
import { DocumentsProblem } from './documents-problem'

type Props = {
  filter: DocumentFilter
  unread: readonly Unread[]
  /** null where the address could not be read. */
  list: DocumentList | null
  issuers: readonly string[]
  /** The papers that the office waits for. */
  awaited: ReactNode
}

/** The clerk's page: every paper of the registry, and those that are waited for. */
export function DocumentsView({ filter, unread, list, issuers, awaited }: Props) {
  const t = useTranslations('documents.list')
  return (
    <>
      <PageHead title={t('title')} />
      <div className="grid grid-cols-1 gap-3">
        <DocumentFilterForm filter={filter} issuers={issuers} />
        {awaited}
        {unread.length > 0 && <DocumentsProblem unread={unread} filter={filter} />}
        <DocumentChips filter={filter} />
        {list && <Found list={list} filter={filter} />}
      </div>
    </>
  )
}

function Found({ list: { items, total }, filter }: { list: DocumentList; filter: DocumentFilter }) {
  const t = useTranslations('documents.list')
  if (items.length === 0) return <DocumentsEmpty filter={filter} total={total} />
  return (
    <div className="grid grid-cols-1 gap-3">
      <p role="status" className="font-semibold">
        {t('count', { count: total })}
      </p>
      <div className="max-sm:hidden print:block">
        <DocumentTable items={items} filter={filter} />
      </div>
      <div className="sm:hidden print:hidden">
        <DocumentCards items={items} />
      </div>
      <Pagination
        offset={filter.offset}
        shown={items.length}
        size={PAGE}
        total={total}
        href={(offset) => documentsHref({ ...filter, offset })}
      />
    </div>
  )
}
