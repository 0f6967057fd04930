import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'

type Props = {
  label: string
  /** The address of the list in the order that a press asks for. */
  href: string
  sorted: 'ascending' | 'descending' | null
  numeric?: boolean
}

const ICONS = { ascending: ArrowUp, descending: ArrowDown }

/** A head that sorts: a plain link, since the order belongs to the address. */
export function SortHead({ label, href, sorted, numeric = false }: Props) {
  const Icon = sorted ? ICONS[sorted] : ArrowUpDown
  return (
    <th scope="col" aria-sort={sorted ?? undefined} className={numeric ? 'num' : undefined}>
      <a href={href} className="inline-flex items-center gap-1 hover:text-accent">
        {label}
        <Icon
          className={`size-3.5 shrink-0 print:hidden ${sorted ? 'text-accent' : 'opacity-50'}`}
          aria-hidden
        />
      </a>
    </th>
  )
}
