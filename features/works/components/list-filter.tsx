import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { CONTROL } from '@/components/ui/field'
import { SelectField } from '@/components/ui/select-field'
import { LIMIT, NO_ONE } from '../rules/parameters'
import { type PlanChoice, WORK_SORTS, type WorkFilter } from '../types/lists'
import { FilterGroups } from './filter-groups'
import { FilterStages } from './filter-stages'
import type { ListAddress, ListPlace } from './list-address'

type Props = {
  address: ListAddress
  place: ListPlace
  plans: readonly PlanChoice[]
  /** At the desk the bar above searches already: the name is one condition among the others. */
  desk?: boolean
}

/** Fields of which the panel's text takes one value; a wrong one keeps the panel open, and is said beside its field. */
const TYPED = ['unit', 'waitingSince']

/** A native form: it works without a script, and its answer is an address that can be sent to others. */
export function ListFilter({ address, place, plans, desk = false }: Props) {
  const t = useTranslations('pages.works')
  const { filter, findings } = address
  return (
    <search className="has-[form>details[open]]:order-last has-[form>details[open]]:basis-full print:hidden">
      <form action={place.base}>
        <Carried filter={filter} place={place} />
        {!desk && <Query value={filter.q} />}
        {/* Closed until it is asked for: what is chosen stands beside the list as chips. */}
        <Disclosure summary={t('filter.open')} open={findings.some(({ path }) => TYPED.includes(path))}>
          <div className="grid grid-cols-1 gap-5">
            <FilterGroups address={address} desk={desk} plans={plans} />
            <FilterStages chosen={filter.stage} desk={desk} />
            <SelectField
              name="sort"
              label={t('filter.sort')}
              defaultValue={filter.sort ?? ''}
              empty={t('sorts.name')}
              options={WORK_SORTS.filter((value) => value !== 'name').map((value) => ({
                value,
                label: t(`sorts.${value}`),
              }))}
              className="max-w-72"
            />
            {/* On a telephone in sight however long the panel is, above the navigation at the foot. */}
            <p className="max-sm:sticky max-sm:bottom-16 max-sm:z-10 max-sm:border-line max-sm:border-t max-sm:bg-ground max-sm:py-2">
              <Button tone="primary" className="max-sm:w-full">
                {t('filter.apply')}
              </Button>
            </p>
          </div>
        </Disclosure>
      </form>
    </search>
  )
}

/** What the address says besides the fields of the form: a form drops what is not in it. */
function Carried({ filter, place }: { filter: WorkFilter; place: ListPlace }) {
  const { ownLimit = LIMIT.default, more = {} } = place
  const named = filter.organization.filter((value) => value !== NO_ONE)
  const carried = [
    ...Object.entries(more),
    ...(filter.limit === ownLimit ? [] : [['limit', String(filter.limit)]]),
    ...filter.unit.slice(1).map((value) => ['unit', value]),
    ...named.slice(1).map((value) => ['organization', value]),
  ]
  return carried.map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ))
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
