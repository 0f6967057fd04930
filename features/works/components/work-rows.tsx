import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Once } from '@/components/chart/stage-ring'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { ringsOnce, StageSign, useStageWords } from '@/features/stages/components/stage-mark'
import type { WorkKind } from '@/features/stages/types'
import type { RowText } from './row-text'

type Props = {
  row: RowText
  says: { stage: ReturnType<typeof useStageWords>; unknown: ReactNode }
  once: Once
  base: string
  /** All of one kind: the head of the column says the unit of its figure, and the kind where it is all there is. */
  only: WorkKind | null
  /** One line for each work where that is enough, and the days at its stage. */
  dense: boolean
}

type RowsProps = Omit<Props, 'row' | 'says' | 'once'> & { rows: readonly RowText[] }

/** Words and rings are made once for all rows: made in each, they were a fifth of the time that a page takes. */
export function WorkRows({ rows, ...rest }: RowsProps) {
  const frame = useTranslations('frame')
  const stage = useStageWords()
  const says = { stage, unknown: <span className="text-muted">{frame('unknown')}</span> }
  const ring = ringsOnce()
  return rows.map((row) => <WorkRow key={row.slug} row={row} says={says} once={ring(row)} {...rest} />)
}

/**
 * A row of the table, which on a telephone is a card (table.css): name; kind, scale, place; stage; at the desk how long
 * it stands there, and with whom. What is not in a line of the card (`card-1`, …) is left out there.
 */
function WorkRow({ row, says, once, base, only, dense }: Props) {
  const { scale, unit, days, places, holder } = row
  const measure = row.isMeasured ? `\u00a0${unit}` : ''
  return (
    <tr>
      <th scope="row">
        <a href={`${base}/${row.slug}`} className="link font-medium">
          {row.name}
        </a>
        <Aliases names={row.aliases} hidden={dense} />
      </th>
      <td className={`card-2 print:min-w-34 ${dense ? 'sm:min-w-64 xl:min-w-71' : 'sm:min-w-78'}`}>
        <StageSign {...row} words={says.stage(row)} once={once} compact={dense} />
      </td>
      <td className="whitespace-nowrap print:whitespace-normal">{row.since ?? says.unknown}</td>
      {dense && (
        <td className={days ? 'num card-3' : 'num'} data-unit={row.daysUnit || undefined}>
          {days}
        </td>
      )}
      <td
        className={
          only === 'HYDROPOWER'
            ? 'card-1 on-card'
            : 'card-1 whitespace-nowrap print:min-w-22 print:whitespace-normal'
        }
      >
        {row.kindName}
      </td>
      <td
        className="num card-1 print:whitespace-normal"
        data-of={scale === null ? unit : undefined}
        data-unit={(only && measure) || undefined}
      >
        {scale === null ? says.unknown : only ? scale : scale + measure}
      </td>
      <td className={`sm:min-w-40 print:min-w-20 ${places ? 'card-1' : ''}`}>{places || says.unknown}</td>
      <td className={`sm:min-w-36 print:min-w-0 ${holder && dense ? 'card-3' : ''}`}>{holder}</td>
    </tr>
  )
}

function Aliases({ names, hidden }: { names: string; hidden: boolean }) {
  if (names === '') return null
  return hidden ? (
    <VisuallyHidden>{` (${names})`}</VisuallyHidden>
  ) : (
    <span className="block text-muted text-xs">{names}</span>
  )
}
