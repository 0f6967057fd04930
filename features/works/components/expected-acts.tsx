import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { isWithoutResult } from '@/features/stages/rules/expected'
import { formatPartialDate } from '@/lib/dates/partial'
import type { ExpectedActView } from '../types'

/** Papers that were announced: what, for which month, and what became of it. */
export function ExpectedActs({ acts, today }: { acts: readonly ExpectedActView[]; today: string }) {
  const t = useTranslations('changes.expected')
  const rules = useTranslations('rules')
  const locale = useLocale()
  if (acts.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ul>
      {acts.map((expected) => (
        <li
          key={expected.id}
          className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0"
        >
          <span>
            {rules(`acts.${expected.act}`)}
            <span className="block text-muted">
              {t('month', { month: formatPartialDate(expected.month, locale) })}
            </span>
          </span>
          {isWithoutResult(expected, today) ? (
            <Badge tone="caution">{t('noResult')}</Badge>
          ) : (
            <Badge>{rules(`expectedActStates.${expected.state}`)}</Badge>
          )}
        </li>
      ))}
    </ul>
  )
}
