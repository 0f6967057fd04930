import type { ReactNode } from 'react'
import { Unknown } from './unknown'

export type Fact = {
  label: string
  /** null: not known. */
  value: ReactNode | null
  /** The paper or the source that the value rests on. */
  source?: ReactNode
}

/** What is known of a thing, a line for each fact, with its source at the end of the line. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(({ label, value, source }) => (
        <div
          key={label}
          className="grid gap-x-4 border-line border-b py-2 first:pt-0 sm:grid-cols-[minmax(8rem,2fr)_minmax(0,5fr)]"
        >
          <dt className="text-muted">{label}</dt>
          <dd className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="min-w-0">{value ?? <Unknown />}</span>
            {source && <span className="text-muted text-xs">{source}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
