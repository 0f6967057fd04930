import { useTranslations } from 'next-intl'
import { SortHead } from '@/components/ui/sort-head'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { StageMark } from '@/features/stages/components/stage-mark'
import { MEASURES } from '../rules/measure'
import type { WorkFilter, WorkItem, WorkList } from '../types'
import { Communes } from './communes'
import { Coverage } from './coverage'
import { listHref, sortedBy } from './list-address'
import { WorkKindName } from './work-kind'
import { WorkScale } from './work-scale'
import { WorkSince } from './work-since'

type Props = {
  list: WorkList
  filter: WorkFilter
  base: string
  ownLimit?: number
  /** For the desk: one line for each work where that is enough, source and condition of the stage on demand. */
  dense?: boolean
}

export function WorkTable({ list, filter, base, ownLimit, dense = false }: Props) {
  const t = useTranslations('pages.works')
  const fields = useTranslations('works.fields')
  const [only, ...others] = list.sums
  const single = only && others.length === 0 ? only : null
  const scale = single ? `${t(`scaleOf.${single.kind}`)} (${MEASURES[single.kind].unit})` : t('scale')
  const head = (column: Parameters<typeof sortedBy>[1]) => {
    const { sorted, filter: asked } = sortedBy(filter, column)
    return { sorted, href: listHref(base, asked, ownLimit) }
  }
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <SortHead label={fields('name')} {...head('name')} />
          <SortHead label={fields('stage')} {...head('stage')} />
          <SortHead label={fields('since')} {...head('since')} />
          <th scope="col">{fields('kind')}</th>
          <SortHead label={scale} {...head('capacity')} numeric />
          <th scope="col">{fields('places')}</th>
          <th scope="col">{fields('holder')}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((work) => (
          <Row key={work.slug} work={work} base={base} bare={single !== null} dense={dense} />
        ))}
      </tbody>
      {single && (
        <tfoot>
          <tr>
            <th scope="row">{t('count', { count: list.total })}</th>
            <td colSpan={4} className="num">
              <Coverage sum={single} />
            </td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      )}
    </Table>
  )
}

function Row({ work, base, bare, dense }: { work: WorkItem; base: string; bare: boolean; dense: boolean }) {
  const t = useTranslations('rules.holders')
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${work.slug}`} className="link font-medium">
          {work.name}
        </a>
        <Aliases aliases={work.aliases} hidden={dense} />
      </th>
      <td className={`print:min-w-34 ${dense ? 'min-w-64 xl:min-w-71' : 'min-w-78'}`}>
        <StageMark {...work} compact={dense} />
      </td>
      <td className="whitespace-nowrap print:whitespace-normal">
        <WorkSince date={work.stageSince} />
      </td>
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
