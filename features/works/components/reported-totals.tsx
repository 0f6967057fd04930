import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { REPORTED_TOTALS } from '../rules/reported'

/** Totals that others published, each with its year and source: never to be taken for a sum of this registry. */
export function ReportedTotals() {
  const t = useTranslations('pages.overview')
  const locale = useLocale()
  return (
    <ul>
      {REPORTED_TOTALS.map(({ works, capacityMw, asOf, approximate, what, source }) => (
        <li key={asOf} className="border-line border-b py-2 last:border-b-0">
          <p>
            <span className="font-semibold">
              {formatNumber(works, locale)} {what[locale]}, {formatNumber(capacityMw, locale)} MW
            </span>{' '}
            {approximate ? t('aboutYear', { year: asOf }) : t('inYear', { year: asOf })}
          </p>
          <p className="text-muted text-xs">{source[locale]}</p>
        </li>
      ))}
    </ul>
  )
}
