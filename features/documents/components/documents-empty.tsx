import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { type DocumentFilter, documentsHref } from '../rules/filter'

type Props = {
  filter: DocumentFilter
  /** Papers found in all: where there are some, the address leads past them. */
  total: number
}

/** Why nothing is shown, and what to do. */
export function DocumentsEmpty({ filter, total }: Props) {
  const t = useTranslations('documents.list.empty')
  const { q, issuer, date, type, scan } = filter
  const others = Boolean(issuer || date || type.length > 0 || scan)
  if (total > 0)
    return (
      <EmptyState title={t('past')}>
        <a href={documentsHref({ ...filter, offset: 0 })} className="link">
          {t('first')}
        </a>
      </EmptyState>
    )
  if (!q && !others) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  return (
    <EmptyState title={q ? t('query', { q }) : t('filtered')}>
      <p>{q && !others ? t('queryHint') : t('filteredHint')}</p>
      {q && others && (
        <p className="mt-1">
          <a href={documentsHref({ q })} className="link">
            {t('onlyQuery', { q })}
          </a>
        </p>
      )}
      <p className="mt-3">
        <a href={documentsHref({})} className="link">
          {t('all')}
        </a>
      </p>
    </EmptyState>
  )
}
