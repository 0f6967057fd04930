import { type RefObject, useEffect, useRef } from 'react'

/** Fields, also those of the frame: there Ctrl+Enter is about what is typed; what is typed to accept is no other thing. */
const FIELDS = 'input:not([type=checkbox]), textarea:not([data-accepts]), select, [contenteditable]'

/** Ctrl+Enter (⌘ on a Mac) from anywhere of the page but its head; held down it decides once. */
export function useAcceptKey(desk: RefObject<HTMLElement | null>, accept: () => void): void {
  const latest = useRef(accept)
  latest.current = accept
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, repeat, isComposing, defaultPrevented, target } = event
      if (key !== 'Enter' || !(ctrlKey || metaKey) || defaultPrevented || isComposing) return
      const isHere = target === document.body || (target instanceof Node && desk.current?.contains(target))
      if (!isHere || (target instanceof Element && target.closest(FIELDS))) return
      event.preventDefault()
      if (!repeat) latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [desk])
}
