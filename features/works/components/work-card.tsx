import { Unknown } from '@/components/ui/unknown'
import { StageMark } from '@/features/stages/components/stage-mark'
import type { RowText } from './row-text'

/** A work on a telephone: name; kind, scale, place; stage; at the desk how long it stands there, and with whom. */
export function WorkCard({ row, base, desk }: { row: RowText; base: string; desk: boolean }) {
  return (
    <li className="relative border-line border-b py-2.5">
      {/* The whole card can be pressed. */}
      <a href={`${base}/${row.slug}`} className="link font-medium text-base after:absolute after:inset-0">
        {row.name}
      </a>
      <p className="text-muted">
        {row.kindName} · <Scale row={row} />
        {row.places.length > 0 && ` · ${row.places.join('; ')}`}
      </p>
      <StageMark {...row} compact />
      {desk && <Wait row={row} />}
    </li>
  )
}

/** An unknown scale is said with its unit: nothing else in the line tells what is unknown. */
export function Scale({ row: { scale, unit } }: { row: RowText }) {
  if (scale !== null) return scale
  return (
    <>
      {unit}: <Unknown />
    </>
  )
}

/** "≈ 120 ngày · Bộ Công Thương": how long a work has stood at its stage, and who has the file in hand. */
export function Wait({ row: { daysInWords, holder } }: { row: RowText }) {
  const words = [daysInWords, holder].filter((word) => word !== null)
  return words.length > 0 && <p className="text-muted text-xs">{words.join(' · ')}</p>
}
