import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  /** To the list that the page is one of. */
  back?: { href: string; name: string }
  /** Under the title: aliases, place, what the page answers. */
  lead?: ReactNode
  /** What can be done here; the main act last. */
  actions?: ReactNode
  /** While one scrolls the title stays in sight, in one line: whoever fills in a form sees what it is about. */
  isKept?: boolean
}

export function PageHead({ title, back, lead, actions, isKept = false }: Props) {
  return (
    <>
      {isKept && <KeptTitle>{title}</KeptTitle>}
      {back && (
        <p className="mb-1 print:hidden">
          <a href={back.href} className="link link-alone">
            {back.name}
          </a>
        </p>
      )}
      <div
        className={`mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3 ${isKept ? 'relative z-11 -mx-4 bg-ground px-4 sm:-mx-6 sm:px-6' : ''}`}
      >
        <div className="min-w-0">
          <h1>{title}</h1>
          {lead && <div className="mt-1 max-w-prose text-base text-muted">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
    </>
  )
}

/** Lies under the head, takes no room, and comes out as the head is scrolled away. */
function KeptTitle({ children }: { children: ReactNode }) {
  return (
    <div aria-hidden className="sticky top-0 z-10 -mx-4 h-0 sm:-mx-6 print:hidden">
      <p className="border-line border-b bg-ground px-4 py-2 font-semibold sm:px-6">{children}</p>
    </div>
  )
}
