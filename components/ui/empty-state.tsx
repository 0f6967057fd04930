import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode }

/** Why a list is empty, and what to do about it. */
export function EmptyState({ title, children }: Props) {
  return (
    <div className="max-w-prose border-line border-y py-8">
      <p className="font-semibold text-base">{title}</p>
      {children && <div className="mt-1 text-muted">{children}</div>}
    </div>
  )
}
