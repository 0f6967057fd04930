import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { AddressProblem } from '@/components/ui/address-problem'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Pagination } from '@/components/ui/pagination'
import type { Option } from '@/components/ui/select-field'
import type { Names } from '../rules/event-words'
import { ALL_EVENTS, type AuditFilter, auditHref, auditSheetHref, PAGE, type Unread } from '../rules/filter'
import type { AuditRow } from '../types'
import { AuditChips } from './audit-chips'
import { AuditFilterForm } from './audit-filter-form'
import { AuditTable } from './audit-table'

type Props = {
  filter: AuditFilter
  unread: readonly Unread[]
  /** null where the address could not be read. */
  found: { items: readonly AuditRow[]; total: number } | null
  /** The accounts, by name. */
  people: readonly Option[]
  names: Names
}

export function AuditView({ filter, unread, found, people, names }: Props) {
  const t = useTranslations('audit')
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid grid-cols-1 gap-3">
        <AuditFilterForm filter={filter} people={people} />
        {unread.length > 0 && <Problem unread={unread} filter={filter} />}
        <AuditChips filter={filter} people={people} />
        {found && <Found filter={filter} found={found} names={names} />}
      </div>
    </>
  )
}

type FoundProps = { filter: AuditFilter; found: NonNullable<Props['found']>; names: Names }

function Found({ filter, found: { items, total }, names }: FoundProps) {
  const t = useTranslations('audit')
  if (items.length === 0) return <Empty filter={filter} total={total} />
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-semibold">
          {t('count', { count: total })}
        </p>
        <LinkButton href={auditSheetHref(filter)} download className="print:hidden">
          <Download className="size-4" strokeWidth={1.75} aria-hidden />
          {t('sheet')}
        </LinkButton>
      </div>
      <AuditTable items={items} names={names} />
      <Pagination
        offset={filter.offset}
        shown={items.length}
        size={PAGE}
        total={total}
        href={(offset) => auditHref({ ...filter, offset })}
      />
    </div>
  )
}

/** Why nothing is shown, and what to do. */
function Empty({ filter, total }: { filter: AuditFilter; total: number }) {
  const t = useTranslations('audit.empty')
  if (total > 0)
    return (
      <EmptyState title={t('past')}>
        <a href={auditHref({ ...filter, offset: 0 })} className="link">
          {t('first')}
        </a>
      </EmptyState>
    )
  if (auditHref(filter) === auditHref(ALL_EVENTS)) return <EmptyState title={t('none')} />
  return (
    <EmptyState title={t('filtered')}>
      <p>{t('filteredHint')}</p>
      <p className="mt-3">
        <a href={auditHref({})} className="link">
          {t('all')}
        </a>
      </p>
    </EmptyState>
  )
}

function Problem({ unread, filter }: { unread: readonly Unread[]; filter: AuditFilter }) {
  const t = useTranslations('audit')
  const fields = ['who', 'action', 'from', 'to'] as const
  const labelOf = (name: string) => {
    const field = fields.find((one) => one === name)
    return field ? t(`filter.${field}`) : name
  }
  const lines = unread.map(({ name, value }) =>
    name === 'from' || name === 'to'
      ? t('problem.date', { value })
      : t('problem.value', { name: labelOf(name), value }),
  )
  return <AddressProblem lines={lines} href={auditHref(filter)} />
}
