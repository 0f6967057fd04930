import type { ReactNode } from 'react'

type Props = { title: string; text: string; children: ReactNode }

/** A page that could not be given: what happened, and what to do. */
export function FaultPage({ title, text, children }: Props) {
  return (
    <div className="max-w-prose py-8 sm:py-12">
      <h1>{title}</h1>
      <p className="mt-3 text-base">{text}</p>
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-base">{children}</div>
    </div>
  )
}
