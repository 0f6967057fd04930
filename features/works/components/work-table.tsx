import { useTranslations } from 'next-intl'
import { SortHead } from '@/components/ui/sort-head'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { StageMark } from '@/features/stages/components/stage-mark'
import { MEASURES } from '../rules/measure'
import type { KindSum, WorkItem, WorkList } from '../types'
import type { WorkFilter } from '../types/lists'
import { Communes } from './communes'
import { Coverage } from './coverage'
import { type ListPlace, placeHref, sortedBy } from './list-address'
import { WorkDays } from './work-days'
import { WorkKindName } from './work-kind'
import { WorkScale } from './work-scale'
import { WorkSince } from './work-since'

type Props = {
  list: WorkList
  filter: WorkFilter
  place: ListPlace
  /** ISO day. At the desk: the days at the stage, and one line for each work where that is enough. */
  today?: string
}

export function WorkTable({ list, filter, place, today }: Props) {
  const t = useTranslations('pages.works')
  const fields = useTranslations('works.fields')
  const [only, ...others] = list.sums
  const single = only && others.length === 0 ? only : null
  const scale = single ? `${t(`scaleOf.${single.kind}`)} (${MEASURES[single.kind].unit})` : t('scale')
  const head = (column: Parameters<typeof sortedBy>[1]) => {
    const { sorted, filter: asked } = sortedBy(filter, column)
    return { sorted, href: placeHref(place, asked) }
  }
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <SortHead label={fields('name')} {...head('name')} />
          <SortHead label={fields('stage')} {...head('stage')} />
          <SortHead label={fields('since')} {...head('since')} />
          {today && (
            <th scope="col" className="num">
              {t('daysAtStage')}
            </th>
          )}
          <th scope="col">{fields('kind')}</th>
          <SortHead label={scale} {...head('capacity')} numeric />
          <th scope="col">{fields('places')}</th>
          <th scope="col">{fields('holder')}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((work) => (
          <Row key={work.slug} work={work} base={place.base} bare={single !== null} today={today} />
        ))}
      </tbody>
      <Totals sums={list.sums} columns={today ? 8 : 7} />
    </Table>
  )
}

type RowProps = { work: WorkItem; base: string; bare: boolean; today: string | undefined }

function Row({ work, base, bare, today }: RowProps) {
  const t = useTranslations('rules.holders')
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${work.slug}`} className="link font-medium">
          {work.name}
        </a>
        <Aliases aliases={work.aliases} hidden={today !== undefined} />
      </th>
      <td className={`print:min-w-34 ${today ? 'min-w-64 xl:min-w-71' : 'min-w-78'}`}>
        <StageMark {...work} compact={today !== undefined} />
      </td>
      <td className="whitespace-nowrap print:whitespace-normal">
        <WorkSince date={work.stageSince} />
      </td>
      {today && (
        <td className="num">
          <WorkDays work={work} today={today} />
        </td>
      )}
      <td className="whitespace-nowrap print:min-w-22 print:whitespace-normal">
        <WorkKindName {...work} />
      </td>
      <td className="num print:whitespace-normal">
        <WorkScale work={work} bare={bare} />
      </td>
      <td className="min-w-40 print:min-w-20">
        <Communes communes={work.communes} />
      </td>
      <td className="min-w-36 print:min-w-0">{work.stage && work.holder !== 'NONE' && t(work.holder)}</td>
    </tr>
  )
}

function Aliases({ aliases, hidden }: { aliases: readonly string[]; hidden: boolean }) {
  if (aliases.length === 0) return null
  const names = aliases.join('; ')
  return hidden ? (
    <VisuallyHidden> ({names})</VisuallyHidden>
  ) : (
    <span className="block text-muted text-xs">{names}</span>
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
