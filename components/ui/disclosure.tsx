import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { summary: ReactNode; open?: boolean; children: ReactNode }

/** One more step for what few need. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details open={open}>
      <summary className="flex min-h-row cursor-pointer list-none items-center gap-1.5 font-medium text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-4 shrink-0 transition-transform [[open]>summary>&]:rotate-90"
          aria-hidden
        />
        {summary}
      </summary>
      <div className="pt-1 pb-2 pl-5.5">{children}</div>
    </details>
  )
}
