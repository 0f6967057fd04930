import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { type DocumentFilter, documentsHref, type Unread } from '../rules/filter'

type Props = { unread: readonly Unread[]; filter: DocumentFilter }

/** What of the address could not be understood, and the way on. */
export function DocumentsProblem({ unread, filter }: Props) {
  const t = useTranslations('documents.list')
  const named = (name: string) =>
    t.has(`filter.${name}` as 'filter.q') ? t(`filter.${name}` as 'filter.q') : name
  return (
    <Notice tone="wrong" title={t('problem.title')}>
      <ul className="grid gap-1">
        {unread.map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            {name === 'date'
              ? t('problem.date', { value })
              : t('problem.value', { name: named(name), value })}
          </li>
        ))}
      </ul>
      <p className="mt-2">
        <a href={documentsHref(filter)} className="link">
          {t('problem.without')}
        </a>
      </p>
    </Notice>
  )
}
