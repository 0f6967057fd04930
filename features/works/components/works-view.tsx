import { useTranslations } from 'next-intl'
import { PageHead } from '@/components/ui/page-head'
import type { FoundWorks } from '../types/lists'
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
  base: string
}

/** Kept pages tell when they are old by the works they show (rules/renewal.ts): a choice of plans would be none of these. */
const NO_PLANS = [] as const

/** The public list of works with its filter. */
export function WorksView({ address, found, base }: Props) {
  const t = useTranslations('pages.works')
  const { filter, findings } = address
  const place: ListPlace = { base }
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid grid-cols-1 gap-3">
        <ListFilter address={address} place={place} plans={NO_PLANS} />
        {findings.length > 0 && <ListProblems findings={findings} filter={filter} place={place} />}
        <ListChips filter={filter} place={place} />
        {found && <UnitsMatched units={found.list.unitMatched} />}
        {found && <ListPage {...found} filter={filter} place={place} />}
      </div>
    </>
  )
}
