import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { CONTROL } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { LIMIT } from '../rules/parameters'
import { WORK_SORTS, type WorkFilter } from '../types'
import { FilterGroups } from './filter-groups'
import { FilterStages } from './filter-stages'

type Props = {
  filter: WorkFilter
  base: string
  ownLimit?: number
  /** At the desk the bar above searches already: the name is one condition among the others. */
  dense?: boolean
  /** As typed, where no such place exists. */
  unit?: { typed: string; error: string } | null
}

/** A native form: it works without a script, and its answer is an address that can be sent to others. */
export function ListFilter({ filter, base, ownLimit = LIMIT.default, dense = false, unit = null }: Props) {
  const t = useTranslations('pages.works')
  return (
    <search className="print:hidden">
      <form action={base}>
        {filter.limit !== ownLimit && <input type="hidden" name="limit" value={filter.limit} />}
        {filter.unit.slice(1).map((value) => (
          <input key={value} type="hidden" name="unit" value={value} />
        ))}
        {!dense && <Query value={filter.q} />}
        {/* Closed until it is asked for: what is chosen stands beside the list as chips. */}
        <Disclosure summary={t('filter.open')} open={unit !== null}>
          <div className="grid grid-cols-1 gap-5">
            <FilterGroups filter={filter} withName={dense} unit={unit} />
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
    <div className="flex max-w-xl flex-wrap gap-2">
      <input
        type="search"
        name="q"
        defaultValue={value ?? ''}
        maxLength={200}
        aria-label={t('filter.q')}
        placeholder={t('filter.placeholder')}
        className={`${CONTROL} min-w-40 flex-1`}
      />
      <Button>
        <Search className="size-4" strokeWidth={1.75} aria-hidden />
        {t('filter.search')}
      </Button>
    </div>
  )
}
