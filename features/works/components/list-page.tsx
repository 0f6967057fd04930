import { Pagination } from '@/components/ui/pagination'
import type { FoundWorks, WorkFilter } from '../types/lists'
import { DeskCards } from './desk-rows'
import { type ListPlace, placeHref } from './list-address'
import { ListEmpty } from './list-empty'
import { ListSums } from './list-sums'
import { useRowText } from './row-text'
import { WorkCard } from './work-card'
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
  const { offset, limit } = filter
  const page = (from: number) => placeHref(place, { ...filter, offset: from })
  const to = offset + list.items.length
  const rows = list.items.map(rowText)
  const desk = today !== undefined
  return (
    <div className="grid grid-cols-1 gap-3">
      <ListSums sums={list.sums} />
      <div className="max-sm:hidden print:block">
        <WorkTable sums={list.sums} rows={rows} filter={filter} place={place} desk={desk} />
      </div>
      <div className="sm:hidden print:hidden">
        <ul className="border-line border-t">
          {desk ? (
            <DeskCards rows={rows} base={place.base} />
          ) : (
            rows.map((row) => <WorkCard key={row.slug} row={row} base={place.base} desk={false} />)
          )}
        </ul>
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
