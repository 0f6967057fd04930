import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'

type Props = {
  /** "Giai đoạn: Khảo sát". */
  label: string
  /** The address of the list without this condition. */
  without: string
}

/** A condition of a list; pressing it takes the condition away. */
export function Chip({ label, without }: Props) {
  const t = useTranslations('frame.chip')
  return (
    <a
      href={without}
      aria-label={t('remove', { name: label })}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-edge py-0.5 pr-2 pl-3 hover:bg-hover pointer-coarse:min-h-row"
    >
      {label}
      <X className="size-3.5 shrink-0 text-muted" aria-hidden />
    </a>
  )
}

/** The row of chips with the way to an unfiltered list; nothing where no condition stands. */
export function Chips({ chips, clear }: { chips: readonly Props[]; clear: string }) {
  const t = useTranslations('frame.chip')
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap items-center gap-2 print:hidden">
      {chips.map((chip) => (
        <li key={chip.label}>
          <Chip {...chip} />
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={clear} className="link inline-flex min-h-8 items-center px-1">
            {t('clear')}
          </a>
        </li>
      )}
    </ul>
  )
}
