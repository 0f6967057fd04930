import { Chips } from '@/components/ui/chip'
import type { WorkFilter } from '../types/lists'
import { useConditionName, useConditionWords } from './condition-words'
import { CONDITION_NAMES, type ListPlace, placeHref, valuesOf, without } from './list-address'

type Props = { filter: WorkFilter; place: ListPlace }

/** The conditions of the list, each removable. */
export function ListChips({ filter, place }: Props) {
  const called = useConditionName()
  const say = useConditionWords()
  const chips = CONDITION_NAMES.flatMap((name) =>
    valuesOf(filter, name).map((value) => ({
      label: `${called(name)}: ${say(name, value)}`,
      without: placeHref(place, without(filter, name, value)),
    })),
  )
  return (
    <>
      <Chips chips={chips} clear={placeHref(place, {})} />
      {/* On paper nothing can be pressed, and a list without its conditions would pass for all works. */}
      {chips.length > 0 && <p className="hidden print:block">{chips.map(({ label }) => label).join('; ')}</p>}
    </>
  )
}
