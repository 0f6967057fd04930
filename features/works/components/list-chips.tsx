import { Chips } from '@/components/ui/chip'
import type { WorkFilter } from '../types'
import { useConditionName, useConditionWords } from './condition-words'
import { CONDITION_NAMES, listHref, valuesOf, without } from './list-address'

type Props = { filter: WorkFilter; base: string; ownLimit?: number }

/** The conditions of the list, each removable. */
export function ListChips({ filter, base, ownLimit }: Props) {
  const called = useConditionName()
  const say = useConditionWords()
  const chips = CONDITION_NAMES.flatMap((name) =>
    valuesOf(filter, name).map((value) => ({
      label: `${called(name)}: ${say(name, value)}`,
      without: listHref(base, without(filter, name, value), ownLimit),
    })),
  )
  return <Chips chips={chips} clear={base} />
}
