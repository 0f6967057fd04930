import { useLocale, useTranslations } from 'next-intl'
import { resolveUnits } from '@/features/places/rules/resolve'
import { formatPartialDate } from '@/lib/dates/partial'
import { NO_ONE } from '../rules/parameters'
import { useCodeWords } from './code-words'
import type { ConditionName } from './list-address'

const OWN_NAMES = ['organization', 'waitingSince', 'listing', 'size'] as const
type OwnName = (typeof OWN_NAMES)[number]
const isOwn = (name: ConditionName): name is OwnName => OWN_NAMES.some((own) => own === name)

/** What a condition of the list is called. */
export function useConditionName() {
  const t = useTranslations('pages.works')
  const fields = useTranslations('works.fields')
  return (name: ConditionName): string => {
    if (name === 'q' || name === 'unit') return t(`filter.${name}`)
    return isOwn(name) ? t(`conditionNames.${name}`) : fields(name)
  }
}

/** A value of a condition in words. */
export function useConditionWords() {
  const locale = useLocale()
  const t = useTranslations('pages.works')
  const codeWords = useCodeWords()
  return (name: ConditionName, value: string): string => {
    switch (name) {
      case 'q':
        return `“${value}”`
      case 'unit':
        return unitWords(value)
      case 'organization':
      case 'listing':
        return value === NO_ONE ? t(`noOne.${name}`) : value
      case 'waitingSince':
        return t('waitingSince', { date: formatPartialDate(value, locale) })
      case 'size':
        return t(`sizes.${value}` as Parameters<typeof t>[0])
      default:
        if (name === 'stage' && value === 'UNKNOWN') return t('unplaced')
        return codeWords(name, value)
    }
  }
}

/** A code as the unit's name; a bare name stays as typed, since it may stand for several units. */
function unitWords(asked: string): string {
  const [unit, ...others] = resolveUnits(asked).matched
  return unit && others.length === 0 ? unit.name : asked
}
