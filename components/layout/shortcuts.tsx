'use client'

import { useEffect } from 'react'

/**
 * One listener for all keys with Alt: a link or button that says `aria-keyshortcuts="Alt+G"` is pressed by Alt+G, from
 * anywhere, a field too. What the page offers goes before what the frame offers. Keys lead and open; they save nothing.
 */
export function Shortcuts() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.isComposing ? null : offered(event)
      if (!target) return
      event.preventDefault()
      target.click()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return null
}

/** By the place of the key, not its sign: Option+G is © on a Mac. AltGr, with which signs are typed, counts as Ctrl too. */
function offered({ altKey, ctrlKey, metaKey, shiftKey, code }: KeyboardEvent): HTMLElement | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (!letter || !altKey || ctrlKey || metaKey || shiftKey) return null
  const such = `[aria-keyshortcuts~="Alt+${letter}"]`
  return document.querySelector<HTMLElement>(`main ${such}`) ?? document.querySelector<HTMLElement>(such)
}
