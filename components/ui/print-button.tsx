'use client'

import { Printer } from 'lucide-react'
import { Button } from './button'

/** Opens the browser's own dialog for printing. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button type="button" tone="primary" onClick={() => window.print()}>
      <Printer className="size-4" strokeWidth={1.75} aria-hidden />
      {children}
    </Button>
  )
}
