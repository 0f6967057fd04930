import { Unknown } from '@/components/ui/unknown'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { StageMark } from '@/features/stages/components/stage-mark'
import type { WorkKind } from '@/features/stages/types'
import type { RowText } from './row-text'

type Props = {
  row: RowText
  base: string
  /** All of one kind: the head of the column says the unit of its figure, and the kind where it is all there is. */
  only: WorkKind | null
  /** One line for each work where that is enough, and the days at its stage. */
  dense: boolean
}

export function WorkRow({ row, base, only, dense }: Props) {
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${row.slug}`} className="link font-medium">
          {row.name}
        </a>
        <Aliases names={row.aliases} hidden={dense} />
      </th>
      <td className={`print:min-w-34 ${dense ? 'min-w-64 xl:min-w-71' : 'min-w-78'}`}>
        <StageMark {...row} compact={dense} />
      </td>
      <td className="whitespace-nowrap print:whitespace-normal">{row.since ?? <Unknown />}</td>
      {dense && <td className="num">{row.days}</td>}
      {only !== 'HYDROPOWER' && (
        <td className="whitespace-nowrap print:min-w-22 print:whitespace-normal">{row.kindName}</td>
      )}
      <td className="num print:whitespace-normal">{(only ? row.scaleBare : row.scale) ?? <Unknown />}</td>
      <td className="min-w-40 print:min-w-20">{row.places.join('; ') || <Unknown />}</td>
      <td className="min-w-36 print:min-w-0">{row.holder}</td>
    </tr>
  )
}

function Aliases({ names, hidden }: { names: string; hidden: boolean }) {
  if (names === '') return null
  return hidden ? (
    <VisuallyHidden> ({names})</VisuallyHidden>
  ) : (
    <span className="block text-muted text-xs">{names}</span>
  )
}
