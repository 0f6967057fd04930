'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useFirstFocus } from '@/components/ui/use-first-focus'

const ROWS = 'a[data-proposal]'

/** Around a list of proposals: ↑ ↓ and J K go from one to the other, Enter opens it as every link. */
export function ListKeys({ children, opensHere = false }: { children: ReactNode; opensHere?: boolean }) {
  const list = useRef<HTMLDivElement>(null)
  useFirstFocus(opensHere ? ROWS : '[data-none]')
  const press = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, target } = event
    const step = { ArrowDown: 1, j: 1, J: 1, ArrowUp: -1, k: -1, K: -1 }[key]
    if (!step || altKey || ctrlKey || metaKey) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])]
    const at = rows.indexOf(target as HTMLElement)
    if (at < 0) return
    // Beside an open proposal J and K are about the open one: here they are about the row.
    event.preventDefault()
    event.stopPropagation()
    rows[at + step]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the links inside.
    <div ref={list} onKeyDown={press}>
      {children}
    </div>
  )
}
