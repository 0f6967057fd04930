import { type RefObject, useEffect, useState } from 'react'

/** Nobody has read anything sooner. A key that is still going down from the last proposal decides nothing here. */
const GLANCE_MS = 400

const SEARCHING = '[type=search]:focus:not(:placeholder-shown)'

/**
 * A proposal came before one's eyes: the focus is on its title, wherever it was. To be drawn anew for each proposal and
 * each version of it (`key`).
 * @returns whether it has stood there long enough to be decided on
 */
export function useOpened(desk: RefObject<HTMLElement | null>): boolean {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!location.hash && !document.querySelector(SEARCHING))
      desk.current?.querySelector<HTMLElement>('h1[tabindex]')?.focus()
    const timer = setTimeout(() => setOpen(true), GLANCE_MS)
    return () => clearTimeout(timer)
  }, [desk])
  return isOpen
}
