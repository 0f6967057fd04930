import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { CONTROL } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { CONDITIONS, HOLDERS, PHASES, SOURCE_KINDS, WORK_KINDS } from '@/features/stages/types'
import { WORK_SORTS, type WorkFilter } from '../types'
import { FilterGroup } from './filter-group'
import { FilterStages } from './filter-stages'

type Props = {
  filter: WorkFilter
  base: string
  /** As typed, where no such place exists. */
  unit?: { typed: string; error: string } | null
  ownLimit?: number
}

/** A native form: it works without a script, and its answer is an address that can be sent to others. */
export function ListFilter({ filter, base, unit = null, ownLimit }: Props) {
  const t = useTranslations('pages.works')
  const fields = useTranslations('works.fields')
  const rules = useTranslations('rules')
  return (
    <search className="print:hidden">
      <form action={base}>
        {filter.limit !== (ownLimit ?? 50) && <input type="hidden" name="limit" value={filter.limit} />}
        <Query value={filter.q} />
        {filter.unit.slice(1).map((value) => (
          <input key={value} type="hidden" name="unit" value={value} />
        ))}
        {/* Closed until it is asked for: what is chosen stands beside the list as chips. */}
        <Disclosure summary={t('filter.open')} open={unit !== null}>
          <div className="grid gap-5">
            <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
              <div className="grid content-start gap-5">
                <FilterGroup name="kind" legend={fields('kind')} chosen={filter.kind} values={WORK_KINDS}>
                  {(kind) => rules(`kinds.${kind}`)}
                </FilterGroup>
                <TextField
                  name="unit"
                  label={t('filter.unit')}
                  hint={t('filter.unitHint')}
                  defaultValue={unit?.typed ?? filter.unit[0]}
                  error={unit?.error}
                  maxLength={100}
                />
              </div>
              <FilterGroup name="phase" legend={fields('phase')} chosen={filter.phase} values={PHASES}>
                {(phase) => rules(`phases.${phase}`)}
              </FilterGroup>
              <FilterGroup
                name="condition"
                legend={fields('condition')}
                chosen={filter.condition}
                values={CONDITIONS}
              >
                {(condition) => rules(`conditions.${condition}`)}
              </FilterGroup>
              <FilterGroup name="holder" legend={fields('holder')} chosen={filter.holder} values={HOLDERS}>
                {(holder) => rules(`holders.${holder}`)}
              </FilterGroup>
              <FilterGroup
                name="sourceKind"
                legend={fields('sourceKind')}
                chosen={filter.sourceKind}
                values={SOURCE_KINDS}
              >
                {(kind) => rules(`sourceKinds.${kind}`)}
              </FilterGroup>
            </div>
            <FilterStages chosen={filter.stage} />
            <div className="flex flex-wrap items-end gap-3">
              <SelectField
                name="sort"
                label={t('filter.sort')}
                defaultValue={filter.sort ?? ''}
                empty={t('sorts.name')}
                options={WORK_SORTS.filter((value) => value !== 'name').map((value) => ({
                  value,
                  label: t(`sorts.${value}`),
                }))}
                className="w-64 max-sm:w-full"
              />
              <Button tone="primary" className="max-sm:w-full">
                {t('filter.apply')}
              </Button>
            </div>
          </div>
        </Disclosure>
      </form>
    </search>
  )
}

function Query({ value }: { value: string | null }) {
  const t = useTranslations('pages.works')
  return (
    <div className="flex max-w-xl gap-2">
      <input
        type="search"
        name="q"
        defaultValue={value ?? ''}
        maxLength={200}
        aria-label={t('filter.q')}
        placeholder={t('filter.placeholder')}
        className={`${CONTROL} min-w-0 flex-1`}
      />
      <Button>
        <Search className="size-4" strokeWidth={1.75} aria-hidden />
        {t('filter.search')}
      </Button>
    </div>
  )
}
