import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'
import type { KindSum } from '../types'
import { Coverage } from './coverage'

/** How many works the filter finds and how much they are, kind by kind: MW, km and MVA are never added together. */
export function ListSums({ sums }: { sums: readonly KindSum[] }) {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const kinds = useTranslations('rules.kinds')
  const [only, ...others] = sums
  const total = sums.reduce((count, sum) => count + sum.count, 0)
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      <span className="font-semibold">
        {t('count', { count: total })}
        {only && others.length === 0 && (
          <>
            {' · '}
            <Coverage sum={only} />
          </>
        )}
      </span>
      {others.length > 0 &&
        sums.map((sum) => (
          <span key={sum.kind} className="text-muted">
            {kinds(sum.kind)} {formatNumber(sum.count, locale)}: <Coverage sum={sum} />
          </span>
        ))}
    </p>
  )
}
