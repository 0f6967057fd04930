import { useTranslations } from 'next-intl'
import { PageHead } from '@/components/ui/page-head'
import type { FoundWorks, PlanChoice } from '../types/lists'
import type { ListAddress, ListPlace } from './list-address'
import { ListChips } from './list-chips'
import { ListFilter } from './list-filter'
import { ListPage } from './list-page'
import { ListProblems } from './list-problems'
import { UnitsMatched } from './units-matched'

type Props = {
  address: ListAddress
  /** null where the address could not be read. */
  found: FoundWorks | null
  plans?: readonly PlanChoice[]
  base: string
}

/** The public list of works with its filter. */
export function WorksView({ address, found, plans = [], base }: Props) {
  const t = useTranslations('pages.works')
  const { filter, findings } = address
  const place: ListPlace = { base }
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid grid-cols-1 gap-3">
        <ListFilter address={address} place={place} plans={plans} />
        {findings.length > 0 && <ListProblems findings={findings} filter={filter} place={place} />}
        <ListChips filter={filter} place={place} />
        {found && <UnitsMatched units={found.list.unitMatched} />}
        {found && <ListPage {...found} filter={filter} place={place} />}
      </div>
    </>
  )
}
