import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { KindSum } from '../types'
import type { WorkFilter } from '../types/lists'
import { type ListPlace, placeHref } from './list-address'

/** A board has the columns of one kind's path: which of those that the filter finds? */
export function KindChoice({
  sums,
  filter,
  place,
}: {
  sums: readonly KindSum[]
  filter: WorkFilter
  place: ListPlace
}) {
  const t = useTranslations('pages.works')
  const kinds = useTranslations('rules.kinds')
  return (
    <EmptyState title={t('desk.chooseKind')}>
      <p>{t('desk.chooseKindWhy')}</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {sums.map(({ kind, count }) => (
          <li key={kind}>
            <LinkButton href={placeHref(place, { ...filter, kind: [kind], offset: 0 })}>
              {kinds(kind)}: {t('count', { count })}
            </LinkButton>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}
