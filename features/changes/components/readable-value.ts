import { unitByKey } from '@/features/places/rules/resolve'
import type { Era } from '@/features/places/types'
import { workField } from '@/features/works/rules/fields'
import { formatPartialDate } from '@/lib/dates/partial'
import type { Locale } from '@/lib/i18n/locale'
import { formatNumber } from '@/lib/numbers/vietnamese'

type Place = { era: Era; code: string; asWritten: string | null }

/** A stored value of a work as people read it; null where it is unknown. */
export function readableValue(field: string, value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') {
    const known = workField(field)
    const unit = known?.type === 'number' && known.unit ? ` ${known.unit}` : ''
    return formatNumber(value, locale, 6) + unit
  }
  if (Array.isArray(value)) return value.length > 0 ? value.map(itemText).join('; ') : null
  if (field === 'stageSince' || /^difficulty\..+On$/.test(field))
    return formatPartialDate(String(value), locale)
  return String(value)
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const { era, code, asWritten } = item as Place
  return asWritten ?? unitByKey(era, code)?.name ?? code
}
