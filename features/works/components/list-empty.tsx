import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { workTitle } from '../rules/title'
import type { WorkName } from '../types'
import type { WorkFilter } from '../types/lists'
import { CONDITION_NAMES, type ListPlace, placeHref, valuesOf } from './list-address'

type Props = {
  filter: WorkFilter
  place: ListPlace
  /** Works found in all: where there are some, the address leads past them. */
  total: number
  near: readonly WorkName[]
}

/** Why nothing is shown, and what to do. `near`: works whose names are like what was looked for. */
export function ListEmpty({ filter, place, total, near }: Props) {
  const t = useTranslations('pages.works.empty')
  const titles = useTranslations('works.title')
  const conditions = CONDITION_NAMES.filter((name) => valuesOf(filter, name).length > 0)
  if (total > 0) return <PastTheEnd first={placeHref(place, { ...filter, offset: 0 })} />
  if (conditions.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  const onlyQuery = filter.q !== null && conditions.length === 1
  return (
    <EmptyState title={filter.q === null ? t('filtered') : t('query', { q: filter.q })}>
      <p>{onlyQuery ? t('queryHint') : t('filteredHint')}</p>
      {filter.organization.length + filter.listing.length > 0 && <p className="mt-1">{t('exactHint')}</p>}
      {filter.q !== null && !onlyQuery && (
        <p className="mt-1">
          <a href={placeHref(place, { q: filter.q })} className="link">
            {t('onlyQuery', { q: filter.q })}
          </a>
        </p>
      )}
      {near.length > 0 && (
        <>
          <p className="mt-3 text-ink">{t('near')}</p>
          <ul className="mt-1 grid gap-1">
            {near.map((work) => (
              <li key={work.slug}>
                <a href={`${place.base}/${work.slug}`} className="link">
                  {workTitle(titles, work)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3">
        <a href={placeHref(place, {})} className="link">
          {t('all')}
        </a>
      </p>
    </EmptyState>
  )
}

/** An address kept from when the list was longer. */
function PastTheEnd({ first }: { first: string }) {
  const t = useTranslations('pages.works.empty')
  return (
    <EmptyState title={t('past')}>
      <a href={first} className="link">
        {t('first')}
      </a>
    </EmptyState>
  )
}
