import { useLocale, useTranslations } from 'next-intl'
import type { Messages } from '@/lib/i18n/messages'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { workField } from '../rules/fields'
import type { Fact } from '../types'

type UnitKey = keyof Messages['works']['units']

/** A value with its unit, as a text. Never asked for an unknown one. */
export function useFactText() {
  const locale = useLocale()
  const t = useTranslations('works.units')
  return (name: string, { value }: Fact): string => {
    const field = workField(name)
    if (typeof value !== 'number' || field?.type !== 'number') return String(value)
    const unit = t.has(name as UnitKey) ? t(name as UnitKey) : field.unit
    return `${formatNumber(value, locale, field.decimals)} ${unit}`.trim()
  }
}

/** A value with its unit; "≈" before one that its source gives as approximate. Never asked for an unknown one. */
export function FactValue({ name, fact }: { name: string; fact: Fact }) {
  const t = useTranslations('works')
  const value = useFactText()(name, fact)
  if (!fact.approximate) return value
  return (
    <>
      <abbr title={t('approximate')} className="no-underline">
        ≈
      </abbr>
      <span className="sr-only"> ({t('approximate')})</span> {value}
    </>
  )
}
