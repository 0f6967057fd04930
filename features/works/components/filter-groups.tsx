import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'
import { CONDITIONS, HOLDERS, PHASES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import type { WorkFilter } from '../types'
import { FilterGroup } from './filter-group'

type Props = {
  filter: WorkFilter
  withName: boolean
  unit: { typed: string; error: string } | null
}

/** The conditions of the list side by side: what has few values is ticked, names are typed. */
export function FilterGroups({ filter, withName, unit }: Props) {
  const t = useTranslations('pages.works.filter')
  const fields = useTranslations('works.fields')
  const rules = useTranslations('rules')
  const group = (name: 'kind' | 'phase' | 'condition' | 'holder' | 'sourceKind') => {
    return { name, legend: fields(name), chosen: filter[name] }
  }
  return (
    <div className="grid grid-cols-1 gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
      <div className="grid content-start gap-5">
        {withName && <TextField name="q" label={t('q')} defaultValue={filter.q ?? ''} maxLength={200} />}
        <FilterGroup {...group('kind')} values={WORK_KINDS}>
          {(kind) => rules(`kinds.${kind}`)}
        </FilterGroup>
        <TextField
          name="unit"
          label={t('unit')}
          hint={t('unitHint')}
          defaultValue={unit?.typed ?? filter.unit[0]}
          error={unit?.error}
          maxLength={100}
        />
      </div>
      <FilterGroup {...group('phase')} values={PHASES}>
        {(phase) => rules(`phases.${phase}`)}
      </FilterGroup>
      <FilterGroup {...group('condition')} values={CONDITIONS}>
        {(condition) => rules(`conditions.${condition}`)}
      </FilterGroup>
      <FilterGroup {...group('holder')} values={HOLDERS}>
        {(holder) => rules(`holders.${holder}`)}
      </FilterGroup>
      <FilterGroup {...group('sourceKind')} values={SOURCE_KINDS}>
        {(kind) => rules(`sourceKinds.${kind}`)}
      </FilterGroup>
    </div>
  )
}
