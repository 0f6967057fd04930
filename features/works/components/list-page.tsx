import { Pagination } from '@/components/ui/pagination'
import type { FoundWorks, WorkFilter } from '../types/lists'
import { type ListPlace, placeHref } from './list-address'
import { ListEmpty } from './list-empty'
import { ListSums } from './list-sums'
import { useRowText } from './row-text'
import { WorkTable } from './work-table'

type Props = FoundWorks & {
  filter: WorkFilter
  place: ListPlace
  /** ISO day: at the desk, where days are counted. */
  today?: string
}

/** One page of the list: rows where there is room for them, cards on a telephone. */
export function ListPage({ list, near, filter, place, today }: Props) {
  const rowText = useRowText(today)
  if (list.items.length === 0)
    return <ListEmpty filter={filter} place={place} total={list.total} near={near} />
  return (
    <div className="grid grid-cols-1 gap-3">
      <ListSums sums={list.sums} />
      <WorkTable
        sums={list.sums}
        rows={list.items.map(rowText)}
        filter={filter}
        place={place}
        desk={today !== undefined}
      />
      <Pagination
        offset={filter.offset}
        shown={list.items.length}
        size={filter.limit}
        total={list.total}
        href={(offset) => placeHref(place, { ...filter, offset })}
      />
    </div>
  )
}
