import { ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Condition, ExpectedActState, Holder } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import type { Difference } from '../../types/review'
import { readableValue } from '../readable-value'

type Props = {
  differences: readonly Difference[]
  /** A work that is created has no before. */
  isCreated: boolean
}

/** Only what differs, field by field, as officials write it: a row of three on a desk, a card on a telephone. */
export function DifferenceList({ differences, isCreated }: Props) {
  const t = useTranslations('review.one')
  const words = useDifferenceWords()
  const columns = isCreated
    ? 'sm:grid-cols-[minmax(8rem,1fr)_minmax(0,3fr)]'
    : 'sm:grid-cols-[minmax(8rem,2fr)_minmax(0,3fr)_minmax(0,3fr)]'
  return (
    <div className="border-line border-y">
      <div aria-hidden className={`hidden gap-x-4 bg-raised px-2 py-1.5 text-muted sm:grid ${columns}`}>
        <span>{t('field')}</span>
        {!isCreated && <span>{t('before')}</span>}
        <span>{t('after')}</span>
      </div>
      <dl>
        {differences.map((difference) => (
          <div
            key={keyOf(difference)}
            className={`grid gap-x-4 border-line border-t px-2 py-2 max-sm:first:border-t-0 ${columns}`}
          >
            <dt className="break-words text-muted max-sm:font-medium max-sm:text-ink">
              {words.label(difference)}
            </dt>
            {!isCreated && (
              <dd className="min-w-0 break-words text-muted">
                <span className="sr-only">{`${t('before')}: `}</span>
                {words.value(difference, difference.before)}
              </dd>
            )}
            <dd className="flex min-w-0 gap-1.5">
              {!isCreated && <ArrowRight className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />}
              <span className="min-w-0 whitespace-pre-line break-words">
                <span className="sr-only">{`${t('after')}: `}</span>
                {words.value(difference, difference.after)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const keyOf = ({ field, promise }: Difference) => `${field} ${promise?.act} ${promise?.month}`

function useDifferenceWords() {
  const t = useTranslations('review')
  const fields = useTranslations('works.fields')
  const rules = useTranslations('rules')
  const unknown = useTranslations('frame')('unknown')
  const locale = useLocale()

  const label = ({ field, promise }: Difference): string => {
    if (promise) {
      const month = formatPartialDate(promise.month, locale)
      return t('one.promise', { month, act: rules(`acts.${promise.act}`) })
    }
    if (field === 'stage' || field === 'stageSince' || field === 'condition' || field === 'holder')
      return t(field)
    return fields.has(field as 'name') ? fields(field as 'name') : field
  }
  const value = ({ field, promise, after }: Difference, said: Difference['before']): string => {
    if (promise) {
      if (said !== null) return rules(`expectedActStates.${said as ExpectedActState}`)
      return t(after === null ? 'one.dropped' : 'one.notPromised')
    }
    if (said === null) return field === 'stage' ? t('one.noStage') : unknown
    if (field === 'stage') return rules(`stages.${said}` as 'stages.H0')
    if (field === 'condition') return rules(`conditions.${said as Condition}`)
    if (field === 'holder') return rules(`holders.${said as Holder}`)
    return readableValue(field, said, locale) ?? unknown
  }
  return { label, value }
}
