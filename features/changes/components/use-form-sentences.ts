import { useLocale, useTranslations } from 'next-intl'
import { formatNumber } from '@/lib/numbers/vietnamese'

/** The sentences of the form's own schema; numbers in them as the reader writes numbers. */
export function useFormSentences() {
  const errors = useTranslations('changes.errors')
  const locale = useLocale()
  return {
    plain: (key: Exclude<Parameters<typeof errors>[0], 'long' | 'ambiguous'>) => errors(key),
    long: (max: number) => errors('long', { max }),
    ambiguous: (typed: string, [thousands, decimal]: readonly [number, number]) =>
      errors('ambiguous', {
        typed,
        thousands: String(thousands),
        // One zero more, and it can be read in one way only.
        decimal: `${formatNumber(decimal, locale)}0`,
      }),
  }
}

export type FormSentences = ReturnType<typeof useFormSentences>
