import { useEffect } from 'react'
import { useScripts } from './use-scripts'

const SEARCHING = '[type=search]:focus:not(:placeholder-shown)'

/**
 * The hands stay on the keyboard: a form opens where the first thing is to be said, as soon as its fields are open.
 * Not out of the search that somebody types in meanwhile, and not under a finger: a keyboard would cover half the page.
 * @param field a selector; an address that names a place of the page leads there
 */
export function useFirstFocus(field: string): void {
  const isOpen = useScripts()
  useEffect(() => {
    if (!isOpen || location.hash || !matchMedia('(pointer: fine)').matches) return
    if (!document.querySelector(SEARCHING)) document.querySelector<HTMLElement>(field)?.focus()
  }, [isOpen, field])
}
