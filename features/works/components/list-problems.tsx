import { useTranslations } from 'next-intl'
import { AddressProblem } from '@/components/ui/address-problem'
import type { ParameterFinding } from '../schema'
import type { WorkFilter } from '../types/lists'
import { useConditionName } from './condition-words'
import { CONDITION_NAMES, type ListPlace, placeHref } from './list-address'

type Props = { findings: readonly ParameterFinding[]; filter: WorkFilter; place: ListPlace }

export function ListProblems({ findings, filter, place }: Props) {
  return <AddressProblem lines={findings.map(useFindingWords())} href={placeHref(place, filter)} />
}

export function useFindingWords() {
  const t = useTranslations('pages.works.problem')
  const called = useConditionName()
  return ({ path, rule, params }: ParameterFinding): string => {
    const known = CONDITION_NAMES.find((name) => name === path)
    const name = known ? called(known) : path
    const value = String(params.value ?? '')
    if (rule === 'parameter.unit') return t('unit', { value })
    if (rule === 'parameter.date') return t('date', { value })
    if (rule === 'parameter.limit') return t('limit', { max: params.max ?? '' })
    if (rule === 'parameter.repeated') return t('repeated', { name })
    if (rule === 'parameter.unknown') return t('unknown', { name })
    return t('value', { name, value })
  }
}
