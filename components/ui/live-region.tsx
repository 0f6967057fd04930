import type { ReactNode } from 'react'

type Props = { children: ReactNode; className?: string }

/** Its changes are read aloud when the person pauses. It must stand in the page before what it will say. */
export function LiveRegion({ children, className }: Props) {
  return (
    <div role="status" aria-live="polite" className={className}>
      {children}
    </div>
  )
}
