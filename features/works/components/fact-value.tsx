import { useLocale, useTranslations } from 'next-intl'
import type { Messages } from '@/lib/i18n/messages'
import { formatNumber } from '@/lib/numbers/vietnamese'
import { workField } from '../rules/fields'
import type { Fact } from '../types'

type UnitKey = keyof Messages['works']['units']

/** A value with its unit; "≈" before one that its source gives as approximate. Never asked for an unknown one. */
export function FactValue({ name, fact }: { name: string; fact: Fact }) {
  const locale = useLocale()
  const t = useTranslations('works')
  const field = workField(name)
  const value =
    typeof fact.value === 'number' && field?.type === 'number'
      ? `${formatNumber(fact.value, locale, field.decimals)} ${t.has(`units.${name as UnitKey}`) ? t(`units.${name as UnitKey}`) : field.unit}`
      : fact.value
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
