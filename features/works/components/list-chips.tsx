import { useTranslations } from 'next-intl'
import { Chips } from '@/components/ui/chip'
import { resolveUnits } from '@/features/places/rules/resolve'
import type { WorkFilter } from '../types'
import { CONDITION_NAMES, type ConditionName, listHref, without } from './list-address'

type Props = { filter: WorkFilter; base: string; ownLimit?: number }

/** The conditions of the list, each removable. */
export function ListChips({ filter, base, ownLimit }: Props) {
  const t = useTranslations('pages.works')
  const fields = useTranslations('works.fields')
  const say = useConditionWords()
  const chips = CONDITION_NAMES.flatMap((name) =>
    [filter[name] ?? []].flat().map((value) => ({
      label: `${name === 'q' ? t('filter.q') : name === 'unit' ? t('filter.unit') : fields(name)}: ${say(name, value)}`,
      without: listHref(base, without(filter, name, value), ownLimit),
    })),
  )
  return <Chips chips={chips} clear={base} />
}

/** A code as the unit's name; a bare name stays as typed, since it may stand for several units. */
function unitWords(asked: string): string {
  const [unit, ...others] = resolveUnits(asked).matched
  return unit && others.length === 0 ? unit.name : asked
}

/** A value of a condition in words. */
function useConditionWords() {
  const rules = useTranslations('rules')
  const groups = {
    kind: 'kinds',
    phase: 'phases',
    stage: 'stages',
    condition: 'conditions',
    holder: 'holders',
    sourceKind: 'sourceKinds',
  } as const
  return (name: ConditionName, value: string): string => {
    if (name === 'q') return `“${value}”`
    if (name === 'unit') return unitWords(value)
    // The value has been read as a code of its list (schema.ts).
    return rules(`${groups[name]}.${value}` as Parameters<typeof rules>[0])
  }
}
