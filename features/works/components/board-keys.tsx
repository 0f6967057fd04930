'use client'

import { type ReactNode, useEffect, useRef } from 'react'

const MOVES: Record<string, readonly [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The board's cards by the arrow keys: up and down in a column, across to the same height of the next that has any. */
export function BoardKeys({ children }: { children: ReactNode }) {
  const board = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = board.current
    const onKey = (event: KeyboardEvent) => {
      const move = MOVES[event.key]
      const bare = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      if (!element || !move || !bare) return
      const columns = [...element.children]
        .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
        .filter((cards) => cards.length > 0)
      const focused = document.activeElement as HTMLElement
      const at = columns.findIndex((cards) => cards.includes(focused))
      const row = columns[at]?.indexOf(focused) ?? -1
      if (row < 0) return
      event.preventDefault()
      const column = columns[at + move[0]]
      const next = column?.[Math.min(Math.max(row + move[1], 0), column.length - 1)]
      if (!column || !next) return
      // The tab key comes back to where the arrows left the column.
      for (const card of column) card.tabIndex = card === next ? 0 : -1
      next.focus()
    }
    element?.addEventListener('keydown', onKey)
    return () => element?.removeEventListener('keydown', onKey)
  }, [])

  return (
    <div ref={board} className="board">
      {children}
    </div>
  )
}
