'use client'

import { Printer } from 'lucide-react'
import { Button } from './button'
import type { ButtonTone } from './button-style'

type Props = { tone?: ButtonTone; children: string }

/** Opens the browser's own dialog for printing. */
export function PrintButton({ tone = 'primary', children }: Props) {
  return (
    <Button type="button" tone={tone} onClick={() => window.print()}>
      <Printer className="size-4" strokeWidth={1.75} aria-hidden />
      {children}
    </Button>
  )
}
