import { useTranslations } from 'next-intl'
import type { WorkFilter } from '../types/lists'
import { DESK_VIEWS, type DeskView, deskPlace } from './desk-address'
import { placeHref } from './list-address'

/** Rows or columns over the same filter. */
export function ViewSwitch({ view, filter }: { view: DeskView; filter: WorkFilter }) {
  const t = useTranslations('pages.works.desk')
  return (
    <nav aria-label={t('view')}>
      <ul className="flex overflow-hidden rounded-md border border-edge">
        {DESK_VIEWS.map((one) => (
          <li key={one} className="flex border-edge border-l first:border-l-0">
            <a
              href={placeHref(deskPlace(one), { ...filter, offset: 0 })}
              aria-current={one === view ? 'true' : undefined}
              className="inline-flex min-h-row items-center px-3 py-1 -outline-offset-2 max-sm:px-2.5 max-sm:leading-4.5 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              {t(`views.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
