import { Unknown } from '@/components/ui/unknown'
import { StageMark } from '@/features/stages/components/stage-mark'
import type { CardText } from './row-text'

type Props = {
  row: CardText
  base: string
  /** One stop of the tab key for each column; the arrows go from card to card. */
  isFirst: boolean
}

/** A work in a column: its name; place and size; stage, days and who has the file. The whole card can be pressed. */
export function BoardCard({ row, base, isFirst }: Props) {
  return (
    <li className="relative border-line border-b px-3 py-2 last:border-b-0 hover:bg-hover has-[:focus-visible]:bg-hover">
      <a
        href={`${base}/${row.slug}`}
        data-card
        tabIndex={isFirst ? 0 : -1}
        className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
      >
        {row.name}
      </a>
      <p className="text-muted text-xs" title={row.places === row.place ? undefined : row.places}>
        {row.voltage && `${row.voltage} · `}
        {row.place && `${row.place} · `}
        <Scale row={row} />
      </p>
      <div className="flex flex-wrap gap-x-2 text-xs">
        <StageMark {...row} compact size={14} />
        <Wait row={row} />
      </div>
    </li>
  )
}

/** An unknown scale is said with its unit: nothing else in the line tells what is unknown. */
function Scale({ row: { scale, unit, isMeasured } }: { row: CardText }) {
  if (scale !== null) return isMeasured ? `${scale}\u00a0${unit}` : scale
  return (
    <>
      {unit}: <Unknown />
    </>
  )
}

/** "≈ 120 ngày · Bộ Công Thương": how long a work has stood at its stage, and who has the file in hand. */
function Wait({ row: { days, daysUnit, holder } }: { row: CardText }) {
  const words = [days && `${days}${daysUnit}`, holder].filter((word) => word !== null)
  return words.length > 0 && <p className="text-muted text-xs">{words.join(' · ')}</p>
}
