'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice'

/** What was just saved; takes the focus, for the form that had it is gone. */
export function SavedNotice({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="status" tabIndex={-1} className="mb-4 outline-none print:hidden">
      <Notice>{children}</Notice>
    </div>
  )
}
