import { useTranslations } from 'next-intl'
import type { WorkList } from '../types'
import { Coverage } from './coverage'

/** How many works the filter finds and how much they are, kind by kind: MW, km and MVA are never added together. */
export function ListSums({ list }: { list: WorkList }) {
  const t = useTranslations('pages.works')
  const kinds = useTranslations('rules.kinds')
  const [only, ...others] = list.sums
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      <span className="font-semibold">
        {t('count', { count: list.total })}
        {only && others.length === 0 && (
          <>
            {' · '}
            <Coverage sum={only} />
          </>
        )}
      </span>
      {others.length > 0 &&
        list.sums.map((sum) => (
          <span key={sum.kind} className="text-muted">
            {kinds(sum.kind)} {sum.count}: <Coverage sum={sum} />
          </span>
        ))}
    </p>
  )
}
