import { useTranslations } from 'next-intl'
import { SortHead } from '@/components/ui/sort-head'
import { Table } from '@/components/ui/table'
import { MEASURES } from '../rules/measure'
import type { KindSum } from '../types'
import type { WorkFilter } from '../types/lists'
import { Coverage } from './coverage'
import { DeskRows } from './desk-rows'
import { type ListPlace, placeHref, sortedBy } from './list-address'
import type { RowText } from './row-text'
import { WorkRows } from './work-rows'

type Props = {
  sums: readonly KindSum[]
  rows: readonly RowText[]
  filter: WorkFilter
  place: ListPlace
  /** At the desk: dense, and with the days at the stage. */
  desk: boolean
}

export function WorkTable({ sums, rows, filter, place, desk }: Props) {
  const t = useTranslations('pages.works')
  const fields = useTranslations('works.fields')
  const [only, ...others] = sums
  const single = only && others.length === 0 ? only : null
  const kind = single?.kind ?? null
  const scale = single ? `${t(`scaleOf.${single.kind}`)} (${MEASURES[single.kind].unit})` : t('scale')
  const head = (column: Parameters<typeof sortedBy>[1]) => {
    const { sorted, filter: asked } = sortedBy(filter, column)
    return { sorted, href: placeHref(place, asked) }
  }
  return (
    <Table label={t('title')} cards>
      <thead>
        <tr>
          <SortHead label={fields('name')} {...head('name')} />
          <SortHead label={fields('stage')} {...head('stage')} />
          <SortHead label={fields('since')} {...head('since')} />
          {desk && (
            <th scope="col" className="num">
              {t('daysAtStage')}
            </th>
          )}
          {/* Lines and substations differ in their voltage. */}
          <th scope="col" className={kind === 'HYDROPOWER' ? 'on-card' : undefined}>
            {fields('kind')}
          </th>
          <SortHead label={scale} {...head('capacity')} numeric />
          <th scope="col">{fields('places')}</th>
          <th scope="col">{fields('holder')}</th>
        </tr>
      </thead>
      <tbody>
        {desk ? (
          <DeskRows text={JSON.stringify(rows)} base={place.base} only={kind} />
        ) : (
          <WorkRows rows={rows} base={place.base} only={kind} dense={false} />
        )}
      </tbody>
      <Totals sums={sums} columns={6 + Number(desk) + Number(kind !== 'HYDROPOWER')} />
    </Table>
  )
}

/** The whole list, not this page: a line for each kind, since MW, km and MVA are never added together. */
function Totals({ sums, columns }: { sums: readonly KindSum[]; columns: number }) {
  const t = useTranslations('pages.works')
  const kinds = useTranslations('rules.kinds')
  return (
    <tfoot>
      {sums.map((sum) => (
        <tr key={sum.kind}>
          <th scope="row">
            {sums.length > 1 && `${kinds(sum.kind)}: `}
            {t('count', { count: sum.count })}
          </th>
          <td colSpan={columns - 3} className="num">
            <Coverage sum={sum} />
          </td>
          <td colSpan={2} />
        </tr>
      ))}
    </tfoot>
  )
}
