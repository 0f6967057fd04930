import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** Under the title: aliases, place, what the page answers. */
  lead?: ReactNode
  /** What can be done here; the main act last. */
  actions?: ReactNode
}

export function PageHead({ title, lead, actions }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1>{title}</h1>
        {lead && <div className="mt-1 max-w-prose text-base text-muted">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  )
}
