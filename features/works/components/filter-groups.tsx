import { useLocale } from 'next-intl'
import { CONDITIONS, HOLDERS, PHASES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import { formatPartialDate } from '@/lib/dates/partial'
import { NO_ONE } from '../rules/parameters'
import { type PlanChoice, SIZE_CLASSES } from '../types/lists'
import { isCoded } from './code-words'
import { useConditionName, useConditionWords } from './condition-words'
import { DeskCodesGroup, DeskFilterGroup } from './desk-filter-group'
import { FilterGroup } from './filter-group'
import { FilterTexts } from './filter-texts'
import { type ConditionName, type ListAddress, valuesOf } from './list-address'

type Props = { address: ListAddress; desk: boolean; plans: readonly PlanChoice[] }

/** The conditions of the list side by side: what has few values is ticked, names and dates are typed. */
export function FilterGroups({ address, desk, plans }: Props) {
  const group = useGroup(address, desk)
  const planWords = usePlanWords(plans)
  const known = plans.map(({ symbol }) => symbol)
  const others = address.filter.listing.filter((value) => value !== NO_ONE && !known.includes(value))
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <FilterTexts address={address} desk={desk} />
      <div className="grid content-start gap-5">
        {group('kind', WORK_KINDS)}
        {group('size', SIZE_CLASSES)}
      </div>
      <div className="grid content-start gap-5">
        {group('phase', PHASES)}
        {/* The plans that name works, those asked for besides, and none of them. */}
        {group('listing', [...known, ...others, NO_ONE], planWords)}
      </div>
      {group('holder', HOLDERS)}
      <div className="grid content-start gap-5">
        {group('condition', CONDITIONS)}
        {group('sourceKind', SOURCE_KINDS)}
      </div>
    </div>
  )
}

function useGroup({ filter }: ListAddress, desk: boolean) {
  const called = useConditionName()
  const say = useConditionWords()
  const Group = desk ? DeskFilterGroup : FilterGroup
  return (name: ConditionName, values: readonly string[], words?: (value: string) => string) => {
    const group = { legend: called(name), chosen: valuesOf(filter, name) }
    if (desk && isCoded(name)) return <DeskCodesGroup name={name} codes={values} {...group} />
    const options = values.map((value) => ({ value, label: words ? words(value) : say(name, value) }))
    return <Group name={name} options={options} {...group} />
  }
}

/** A plan by its symbol and date. */
function usePlanWords(plans: readonly PlanChoice[]) {
  const locale = useLocale()
  const say = useConditionWords()
  return (value: string): string => {
    const date = plans.find(({ symbol }) => symbol === value)?.date
    return date ? `${value} (${formatPartialDate(date, locale)})` : say('listing', value)
  }
}
