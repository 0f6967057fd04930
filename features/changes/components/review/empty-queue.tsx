'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { EmptyState } from '@/components/ui/empty-state'

type Props = { title: string; children: ReactNode }

/** Where the last decision leads: what had the focus is gone with it, so that the focus is here, and this is read out. */
export function EmptyQueue({ title, children }: Props) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus()
  }, [])
  return (
    <section ref={place} tabIndex={-1} aria-label={title} className="max-w-prose">
      <EmptyState title={title}>{children}</EmptyState>
    </section>
  )
}
