import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import { Pagination } from '@/components/ui/pagination'
import type { WorkList, WorkName } from '../types'
import { type ListAddress, listHref } from './list-address'
import { ListChips } from './list-chips'
import { ListEmpty } from './list-empty'
import { ListFilter } from './list-filter'
import { ListProblems, useFindingWords } from './list-problems'
import { ListSums } from './list-sums'
import { UnitsMatched } from './units-matched'
import { WorkCards } from './work-cards'
import { WorkTable } from './work-table'

type Props = {
  address: ListAddress
  /** null where the address could not be read. */
  found: { list: WorkList; near: readonly WorkName[] } | null
  base: string
  /** Works on a page, where it is not the usual number. */
  ownLimit?: number
  dense?: boolean
  actions?: ReactNode
}

/** The list of works with its filter: the same for the public and at the desk. */
export function WorksView({ address, found, base, ownLimit, dense, actions }: Props) {
  const t = useTranslations('pages.works')
  const words = useFindingWords()
  const { filter, findings } = address
  const lost = findings.find(({ rule }) => rule === 'parameter.unit')
  const unit = lost ? { typed: String(lost.params.value), error: words(lost) } : null
  return (
    <>
      <PageHead title={t('title')} lead={dense ? undefined : t('lead')} actions={actions} />
      <div className="grid grid-cols-1 gap-3">
        <ListFilter filter={filter} base={base} ownLimit={ownLimit} dense={dense} unit={unit} />
        {findings.length > 0 && <ListProblems findings={findings} filter={filter} base={base} />}
        <ListChips filter={filter} base={base} ownLimit={ownLimit} />
        {found && found.list.unitMatched.length > 0 && <UnitsMatched units={found.list.unitMatched} />}
        {found && <Found {...found} filter={filter} base={base} ownLimit={ownLimit} dense={dense} />}
      </div>
    </>
  )
}

type FoundProps = Omit<Props, 'address' | 'found' | 'actions'> & {
  list: WorkList
  near: readonly WorkName[]
  filter: ListAddress['filter']
}

function Found({ list, near, filter, base, ownLimit, dense }: FoundProps) {
  if (list.items.length === 0) return <ListEmpty filter={filter} base={base} total={list.total} near={near} />
  const { offset, limit } = filter
  const page = (from: number) => listHref(base, { ...filter, offset: from }, ownLimit)
  const to = offset + list.items.length
  return (
    <div className="grid grid-cols-1 gap-3">
      <ListSums list={list} />
      <div className="max-sm:hidden print:block">
        <WorkTable list={list} filter={filter} base={base} ownLimit={ownLimit} dense={dense} />
      </div>
      <div className="sm:hidden print:hidden">
        <WorkCards items={list.items} base={base} />
      </div>
      <Pagination
        from={offset + 1}
        to={to}
        total={list.total}
        previous={offset > 0 ? page(Math.max(0, offset - limit)) : null}
        next={to < list.total ? page(to) : null}
      />
    </div>
  )
}
