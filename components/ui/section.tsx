import { type ReactNode, useId } from 'react'

type Props = {
  title: string
  /** Where the contents of the page lead to. */
  id?: string
  /** Beside the title: a count, a link to the whole list. */
  aside?: ReactNode
  children: ReactNode
  className?: string
}

/** A part of a page under its own heading: a hairline above, no box around. */
export function Section({ title, id: place, aside, children, className = '' }: Props) {
  const id = useId()
  return (
    <section id={place} aria-labelledby={id} className={`border-line border-t pt-4 ${className}`}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id}>{title}</h2>
        {aside && <div className="text-muted">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
